import { gzipSync, zipSync } from "fflate";
import { MAX_XML_SIZE } from "../../../src/io/xml.js";

/** Draws for one attack: a number from 0 to the most, or one of a list. */
export interface Draw {
  nat(most: number): number;
  one<Each>(list: readonly Each[]): Each;
}

/** A file as text with a letter for each byte, so that every attack may be made on any file. */
type Attack = (file: string, draw: Draw) => string;

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const utf8 = (text: string): string => textOf(new TextEncoder().encode(text));
const put = (file: string, at: number, piece: string, cut = 0): string => file.slice(0, at) + piece + file.slice(at + cut);
const somewhere = (file: string, { nat }: Draw, piece: string): string => put(file, nat(file.length), piece);

const LAUGHS = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join("");
const DECLARATIONS = [
  `<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]>`,
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  `<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>`,
  `<!ENTITY l9 "${"x".repeat(10_000)}">`,
  "",
];
const OPENINGS = ["<a>", "[", '{"a":', "BEGIN:VEVENT\r\n", "(", '"', "<!--", "<![CDATA[", "&lt;", "&amp;", "<a b='"];
const PROLOGS = ["utf-16", "utf-7", "x-none", "iso-8859-15", "shift_jis", "windows-1252", "utf-8"];
const MARKS = ["\xff\xfe", "\xfe\xff", "\xef\xbb\xbf", "\0\0\xfe\xff"];
const PIECES = [
  ..."\r\n ;:,\"'\\<>&[]{}=T0123456789-Zé\0\x80\xff",
  "</",
  "/>",
  "]]>",
  "1e9",
  "99/99/9999",
  "2025-02-30",
  "\x1f\x8b",
  "PK\x03\x04",
];
const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "../../etc/passwd",
  "=cmd|'/C calc'!A0",
  "a\0b",
  utf8("\u202Eé\u2028"),
  "&#0;&#xD800;&#x110000;",
  "<script>alert(1)</script>",
  "%s%n$(x)",
  "-0",
  "NaN",
  "1e400",
  "",
  " ",
  "x".repeat(5_000),
  utf8("\u{1F600}".repeat(200)),
];
/** What stands between the signs of XML, JSON, CSV and iCalendar. */
const VALUE = /(?<=[>";,:\n\t=])[^<>";,:\r\n\t=]+(?=[<";,:\r\n\t])/g;

const spaces = new Uint8Array(MAX_XML_SIZE + 1).fill(32);
const PACKED_SPACES = textOf(gzipSync(spaces));
const zipOf = (files: Record<string, Uint8Array>) => textOf(zipSync(files));
const ZIP_OF_SPACES = zipSync({ "a.xml": spaces });
/** A zip that states a small size for what is large. */
const ZIP_THAT_LIES = zipSync({ "a.xml": spaces });
new DataView(ZIP_THAT_LIES.buffer).setUint32(ZIP_THAT_LIES.length - 22 - 46 - 5 + 24, 1_000, true);
const BOMBS: readonly ((file: string) => string)[] = [
  (file) => textOf(gzipSync(bytesOf(file))) + PACKED_SPACES,
  () => textOf(ZIP_OF_SPACES),
  () => textOf(ZIP_THAT_LIES),
  (file) => zipOf({ "a.xml": bytesOf(file), "b.xml": spaces }),
  () => zipOf({ "a.xml": ZIP_OF_SPACES, "b.zip": ZIP_OF_SPACES }),
  () => textOf(gzipSync(gzipSync(spaces))),
];

export const ATTACKS: Readonly<Record<string, Attack>> = {
  "cut short": (file, { nat }) => file.slice(0, nat(file.length)),
  "with bytes changed": (file, draw) =>
    Array.from({ length: 1 + draw.nat(7) }).reduce(
      (all: string, _) => put(all, draw.nat(all.length), String.fromCharCode(draw.nat(255)), 1),
      file,
    ),
  "with pieces of syntax": (file, draw) =>
    Array.from({ length: 1 + draw.nat(3) }).reduce(
      (all: string, _) => put(all, draw.nat(all.length), draw.one(PIECES), draw.nat(20)),
      file,
    ),
  "with entity bombs": (file, draw) => {
    const prolog = /^<\?[^>]*>/.exec(file)?.[0].length ?? 0;
    const declared = put(file, draw.one([0, prolog]), draw.one(DECLARATIONS));
    const text = declared.lastIndexOf("</");
    return put(declared, text < 0 ? draw.nat(declared.length) : text, "&l9;&#9999999;&nbsp;");
  },
  "nested deep": (file, draw) => somewhere(file, draw, draw.one(OPENINGS).repeat(draw.one([40, 1_000, 20_000]))),
  "in a wrong encoding": (file, draw) =>
    draw.one([
      (text: string) => `<?xml version="1.0" encoding="${draw.one(PROLOGS)}"?>${text.replace(/^<\?[^>]*>/, "")}`,
      (text: string) => draw.one(MARKS) + text,
      (text: string) => textOf(Buffer.from(text, "utf16le")),
      (text: string) => draw.one(MARKS) + textOf(Buffer.from(text, "utf16le")),
      utf8,
      (text: string) => utf8(utf8(text)),
    ])(file),
  "as packing bombs": (file, draw) => draw.one(BOMBS)(file),
  "with huge attributes": (file, draw) => {
    const huge = draw.one(["x", "&lt;", " ", "é", "\\", "a=", "&amp;"]).repeat(draw.one([100, 10_000, 60_000]));
    const tags = [...file.matchAll(/<\w[^<>]*?(?=\/?>)/g)];
    if (tags.length === 0) return somewhere(file, draw, huge);
    const { index, 0: tag } = draw.one(tags);
    return put(file, index + tag.length, draw.one([` huge="${huge}"`, ` ${"b".repeat(huge.length)}="1"`, ` c="1"`.repeat(50)]));
  },
  "with hostile names": (file, draw) => {
    const values = [...file.matchAll(VALUE)];
    if (values.length === 0) return somewhere(file, draw, draw.one(NAMES));
    const chosen = new Set(Array.from({ length: 1 + draw.nat(5) }, () => draw.one(values)));
    return [...chosen]
      .sort((a, b) => b.index - a.index)
      .reduce((all, { index, 0: value }) => put(all, index, draw.one(NAMES), value.length), file);
  },
  "packed and damaged": (file, draw) => {
    const packed = draw.one([
      () => textOf(gzipSync(bytesOf(file))),
      () => zipOf({ [draw.one(["a.xml", "../a.xml", "é.XML"])]: bytesOf(file) }),
      // The packer itself falls over this name, so that it is written over another of its length.
      () => zipOf({ "name-like": bytesOf(file) }).replaceAll("name-like", "__proto__"),
      () => zipOf({ "a.xml": bytesOf(file), "b.xml": bytesOf(file) }),
    ])();
    return draw.one([ATTACKS["cut short"], ATTACKS["with bytes changed"], (whole: string) => whole])(packed, draw);
  },
  "said many times": (file, draw) => {
    const start = draw.nat(file.length);
    return put(file, start, file.slice(start, start + draw.nat(400)).repeat(draw.one([2, 50, 500])));
  },
};
