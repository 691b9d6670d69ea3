import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../src/domain/issue.js";
import { decodeBytes, decodePlain } from "../../src/io/bytes.js";
import { unpack } from "../../src/io/unpack.js";
import { content, MAX_XML_SIZE, readXml } from "../../src/io/xml.js";

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const MOST = 100_000;

/** The code of the one issue thrown, or what came back. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof PlageInputError && error.issues.length === 1 && error.issues[0].hint !== "") return error.issues[0].code;
    return `not a PlageInputError: ${String(error)}`;
  }
}
const unpacked = (input: Uint8Array) => outcome(() => unpack(input, "file", MOST).map((file) => file.bytes.length));
const rooted = (input: Uint8Array) => outcome(() => content(readXml(input, "file", "a")));

describe("encodings", () => {
  const declared = (encoding: string, ...letters: number[]) =>
    decodeBytes(new Uint8Array([...bytes(`<?xml version='1.0' encoding='${encoding}'?>`), ...letters]), "file").slice(-letters.length);

  it("are those of the prolog", () => {
    expect(declared("ISO-8859-15", 0xe9, 0xa4, 0xbd)).toBe("é€œ");
    expect(declared("ISO-8859-1", 0xe9)).toBe("é");
    expect(declared("windows-1252", 0x80, 0x9c)).toBe("€œ");
    expect(declared("UTF-8", 0x41)).toBe("A");
  });

  it("of text that declares none are UTF-8 where it fits, else windows-1252", () => {
    expect(decodePlain(bytes("\uFEFFé"))).toEqual({ text: "é", encoding: "utf-8" });
    expect(decodePlain(bytes("é"))).toEqual({ text: "é", encoding: "utf-8" });
    expect(decodePlain(new Uint8Array([0xe9, 0x80]))).toEqual({ text: "é€", encoding: "windows-1252" });
    expect(decodePlain(new Uint8Array([0xff, 0xfe, 0xe9, 0]))).toEqual({ text: "é", encoding: "utf-16le" });
  });
});

describe("unpack", () => {
  it("leaves other bytes as they are", () => {
    expect(unpack(bytes("a"), "file", MOST)).toEqual([{ name: "", bytes: bytes("a") }]);
  });

  it("gives what gzip and zip hold, folders and the Mac's own files left out", () => {
    expect(unpack(gzipSync(bytes("a")), "file", MOST)).toEqual([{ name: "", bytes: bytes("a") }]);
    const zip = zipSync({
      "é/b.xml": bytes("b"),
      "c.txt": [bytes("c"), { level: 0 }],
      "d/": new Uint8Array(),
      "__MACOSX/b.xml": bytes("x"),
    });
    expect(unpack(zip, "file", MOST)).toEqual([
      { name: "é/b.xml", bytes: bytes("b") },
      { name: "c.txt", bytes: bytes("c") },
    ]);
    expect(unpack(zip, "file", MOST, (name) => name.endsWith(".xml")).map(({ name }) => name)).toEqual(["é/b.xml"]);
  });

  it("reads an empty zip, and gzip of nothing and of several steps", () => {
    const long = Uint8Array.from({ length: MOST }, (_, index) => (index * index) >> 3);
    expect(unpack(gzipSync(long), "file", MOST)[0].bytes).toEqual(long);
    expect(unpacked(gzipSync(new Uint8Array()))).toEqual([0]);
  });

  it("reads gzip of several members", () => {
    expect(unpack(new Uint8Array([...gzipSync(bytes("a")), ...gzipSync(bytes("b"))]), "file", MOST)[0].bytes).toEqual(bytes("ab"));
  });

  it("refuses what is larger than allowed, packed or not, alone or together", () => {
    const large = new Uint8Array(MOST + 1);
    expect(unpacked(large)).toBe("file-too-large");
    expect(unpacked(gzipSync(large))).toBe("packed-too-large");
    expect(unpacked(zipSync({ a: large }))).toBe("packed-too-large");
    const half = new Uint8Array(MOST / 2 + 1);
    expect(unpacked(zipSync({ a: half, b: half }))).toBe("packed-too-large");
  });

  it("refuses bombs whatever sizes they state, without making what they hold", () => {
    const bomb = new Uint8Array(MAX_XML_SIZE + 1);
    expect(rooted(gzipSync(bomb))).toBe("packed-too-large");
    const zip = zipSync({ "a.xml": bomb });
    expect(rooted(zip)).toBe("packed-too-large");
    const view = new DataView(zip.buffer);
    const header = zip.length - 22 - 46 - 5;
    expect(view.getUint32(header + 24, true)).toBe(bomb.length);
    view.setUint32(header + 24, 10, true);
    expect(rooted(zip)).toBe("packed-too-large");
  });

  it("refuses zips that are encrypted, packed otherwise or of the large kind", () => {
    const changed = (at: number, value: number) => {
      const zip = zipSync({ a: bytes("a") });
      new DataView(zip.buffer).setUint16(zip.length + at, value, true);
      return unpacked(zip);
    };
    const header = -22 - 46 - 1;
    expect(changed(header + 8, 1)).toBe("zip-kind");
    expect(changed(header + 10, 12)).toBe("zip-kind");
    expect(changed(-22 + 10, 0xffff)).toBe("zip-kind");
    expect(changed(-22 + 10, 0xfff0)).toBe("packed-too-large");
    expect(changed(-22 + 10, 2)).toBe("packed-malformed");
  });

  it("refuses what is cut short or changed, and throws nothing else", () => {
    const text = bytes("<a>some text, some text, other text</a>");
    for (const whole of [gzipSync(text), zipSync({ "a.xml": text }), zipSync({ "a.xml": text }, { level: 0 })]) {
      for (let length = 2; length < whole.length; length++) {
        const found = rooted(whole.subarray(0, length));
        expect(typeof found === "string" && /^(packed|xml)-/.test(found)).toBe(true);
      }
      fc.assert(
        fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
          const copy = whole.slice();
          copy[at] ^= change;
          const found = rooted(copy);
          return found === "some text, some text, other text" || (typeof found === "string" && /^(packed|xml|zip)-/.test(found));
        }),
        { seed: 1, numRuns: process.env.PLAGE_DEEP === "1" ? 20_000 : 300 },
      );
    }
  });
});

describe("readXml", () => {
  it("reads the XML in gzip and zip, in its encoding", () => {
    const latin = new Uint8Array([...bytes('<?xml version="1.0" encoding="ISO-8859-15"?><a>'), 0xa4, ...bytes("</a>")]);
    for (const input of [latin, gzipSync(latin), zipSync({ "ElevesSansAdresses.XML": latin, "lisez-moi.txt": bytes("?") })])
      expect(rooted(input)).toBe("€");
  });

  it("takes the one with the right root out of several", () => {
    const zip = (files: Record<string, string>) =>
      rooted(zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, bytes(t)]))));
    expect(zip({ "1.xml": "<b/>", "2.xml": '<?xml version="1.0"?>\n<!-- a --><a>yes</a>' })).toBe("yes");
    expect(zip({ "1.xml": "<a/>", "2.xml": "<a>yes</a>" })).toBe("zip-content");
    expect(zip({ "1.xml": "<b/>", "2.xml": "<c/>" })).toBe("zip-content");
    expect(zip({ "1.txt": "<a/>" })).toBe("zip-content");
    expect(zip({ "1.xml": "<b/>" })).toBe("xml-root");
    expect(MAX_XML_SIZE).toBeGreaterThan(MOST);
  });
});
