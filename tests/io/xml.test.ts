import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../src/domain/issue.js";
import { attribute, content, decodeEntities, elements, MAX_XML_DEPTH, MAX_XML_SIZE, readXml, text, texts } from "../../src/io/xml.js";

/** The code of the one issue that reading throws. */
function codeOf(input: unknown): string {
  try {
    readXml(input as string, "fet", "fet");
  } catch (error) {
    if (error instanceof PlageInputError && error.issues.length === 1 && error.issues[0].hint !== "") return error.issues[0].code;
    return `not a PlageInputError: ${String(error)}`;
  }
  return "no error";
}

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

describe("readXml", () => {
  it("gives one child as a list, as it does many", () => {
    const root = readXml("<fet><Day>a</Day><Hour>1</Hour><Hour>2</Hour></fet>", "fet", "fet");
    expect(texts(root, "Day")).toEqual(["a"]);
    expect(texts(root, "Hour")).toEqual(["1", "2"]);
    expect(texts(root, "Room")).toEqual([]);
  });

  it("keeps the spaces and the digits of names", () => {
    const root = readXml("<fet><Name> 1e4  </Name><Name>007</Name><Name>true</Name></fet>", "fet", "fet");
    expect(texts(root, "Name")).toEqual([" 1e4  ", "007", "true"]);
  });

  it("decodes entities in text and leaves CDATA as written", () => {
    const root = readXml("<fet><Name>R&amp;D &lt;3 &#233;&#xE9;</Name><Name><![CDATA[a &amp; b]]></Name></fet>", "fet", "fet");
    expect(texts(root, "Name")).toEqual(["R&D <3 éé", "a &amp; b"]);
  });

  it("gives attributes as written, entities decoded, beside children of the same name", () => {
    const root = readXml('<fet><Name a=" 01 " b="R&amp;D" __proto__="x"><a>c</a></Name><Name/></fet>', "fet", "fet");
    const [name, bare] = elements(root, "Name");
    expect([attribute(name, "a"), attribute(name, "b"), text(name, "a")]).toEqual([" 01 ", "R&D", "c"]);
    expect([attribute(bare, "a"), attribute(name, "toString"), attribute(name, "c")]).toEqual(["", "", ""]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("reads past attributes, comments and processing instructions", () => {
    const root = readXml('<?xml version="1.0"?><?x y?><fet a="1"><!-- b --><Name c="2">d</Name></fet>', "fet", "fet");
    expect(text(root, "Name")).toBe("d");
  });

  it("reads bytes with and without a byte order mark, in the encoding they state", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[..."<fet>é</fet>"].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const latin = new Uint8Array([...bytes('<?xml version="1.0" encoding="ISO-8859-15"?><fet>'), 0xe9, ...bytes("</fet>")]);
    for (const input of ["\uFEFF<fet>é</fet>", bytes("\uFEFF<fet>é</fet>"), bytes("<fet>é</fet>"), utf16, latin]) {
      expect(content(readXml(input, "fet", "fet"))).toBe("é");
    }
  });

  it.each([
    ["nothing", "", "xml-malformed"],
    ["plain words", "this is not XML", "xml-malformed"],
    ["JSON", '{"fet": 1}', "xml-malformed"],
    ["a tag left open", "<fet><Day></fet>", "xml-malformed"],
    ["an unclosed comment", "<fet></fet><!-- ", "xml-malformed"],
    ["another root", "<timetable></timetable>", "xml-root"],
    ["two roots", "<fet></fet><fet></fet>", "xml-malformed"],
    ["bytes that are not UTF-8", new Uint8Array([0x3c, 0x66, 0xff]), "xml-encoding"],
    ["an encoding nobody knows", '<?xml version="1.0" encoding="x-none"?><fet/>', "no error"],
    ["bytes in an encoding nobody knows", bytes('<?xml version="1.0" encoding="x-none"?><fet/>'), "xml-encoding"],
    ["a piece of gzip", new Uint8Array([0x1f, 0x8b, 8, 0]), "packed-malformed"],
    ["a piece of zip", new Uint8Array([0x50, 0x4b, 3, 4, 0]), "packed-malformed"],
    ["a number", 12, "xml-type"],
    ["null", null, "xml-type"],
  ])("answers %s with a clear code", (_, input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  it("refuses every declaration of entities", () => {
    expect(codeOf('<!DOCTYPE fet [<!ENTITY a "b">]><fet>&a;</fet>')).toBe("xml-declaration");
    expect(codeOf('<!DOCTYPE fet SYSTEM "file:///etc/passwd"><fet/>')).toBe("xml-declaration");
    expect(codeOf("<!doctype fet><fet/>")).toBe("xml-declaration");
    expect(codeOf('<fet><!ENTITY a "b"></fet>')).toBe("xml-declaration");
    const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join("");
    expect(codeOf(`<!DOCTYPE fet [<!ENTITY l0 "ha">${laughs}]><fet>&l9;</fet>`)).toBe("xml-declaration");
  });

  it("refuses what is too large, before reading it", () => {
    expect(codeOf(new Uint8Array(MAX_XML_SIZE + 1))).toBe("xml-too-large");
    expect(codeOf("x".repeat(MAX_XML_SIZE + 1))).toBe("xml-too-large");
  });

  it("refuses what nests too deep, and takes what does not", () => {
    const nested = (depth: number): string => `<fet>${"<a>".repeat(depth)}${"</a>".repeat(depth)}</fet>`;
    expect(codeOf(nested(MAX_XML_DEPTH - 1))).toBe("no error");
    expect(codeOf(nested(MAX_XML_DEPTH + 1))).toBe("xml-too-deep");
    expect(codeOf(nested(200_000))).toBe("xml-too-deep");
  });

  it("never touches a prototype, whatever the elements are called", () => {
    for (const name of ["__proto__", "constructor", "prototype"]) {
      expect(codeOf(`<fet><${name}><polluted>yes</polluted></${name}></fet>`)).toBe("xml-malformed");
    }
    const root = readXml("<fet><toString>a</toString><hasOwnProperty>b</hasOwnProperty><valueOf>c</valueOf></fet>", "fet", "fet");
    expect(elements(root, "__proto__")).toEqual([]);
    expect(elements(root, "constructor")).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("takes linear time on repeated halves of syntax", () => {
    for (const piece of ["<", "<a>", "<!--", "<![CDATA[", "<?a ", "&", "&a;", 'a="', "</a>", "<a '"]) {
      const code = codeOf(`<fet>${piece.repeat(100_000)}</fet>`);
      expect(code === "no error" || code.startsWith("xml-")).toBe(true);
    }
  });
});

describe("decodeEntities", () => {
  it("decodes once, so that an escaped entity stays one", () => {
    expect(decodeEntities("&amp;lt; &amp;amp;")).toBe("&lt; &amp;");
  });
  it("decodes the five predefined names", () => {
    expect(decodeEntities("&amp;&lt;&gt;&quot;&apos;")).toBe("&<>\"'");
  });
  it("leaves unknown names and impossible characters as written", () => {
    const written = "&nbsp; &__proto__; &#0; &#xD800; &#x110000; &#9999999; & &;";
    expect(decodeEntities(written)).toBe(written);
  });
});
