import { XMLParser, XMLValidator } from "fast-xml-parser";
import { shownValue } from "../domain/issue.js";
import { decodeBytes } from "./bytes.js";
import { refuse } from "./refuse.js";
import { type UnpackedFile, unpack } from "./unpack.js";

/**
 * The largest XML text that is read, in bytes or characters. A hostile text of this size was measured at 21 s
 * and 1.7 GB, so that twice as much could end the process; a real school of 94 teachers has 1.8 MB.
 */
export const MAX_XML_SIZE = 32 * 1024 * 1024;
/** Elements inside elements. FET nests six deep, the files of SIECLE and STSWEB ten. */
export const MAX_XML_DEPTH = 32;

/** An element: its children by name, every name a list, and its attributes. Read it with `elements`, `attribute`, `content` and `texts`. */
export type XmlElement = Readonly<Record<string, unknown>>;

const TEXT = "#text";
const CDATA = "#cdata";
/** No name of an element begins so. */
const ATTRIBUTE = "@";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // FET tells names apart by their spaces, and an activity named "1e4" is not ten thousand.
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  cdataPropName: CDATA,
  textNodeName: TEXT,
  maxNestedTags: MAX_XML_DEPTH,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  jPath: false,
});

/**
 * Reads XML from bytes or text and returns its root element, which must be called `root`. Bytes may be gzip, or a zip
 * with one XML file, or one with that root. No entity is expanded: any declaration (DOCTYPE, ENTITY) is refused, and
 * so is text that is too large, too deep or not well-formed. `place` names the input in errors.
 */
export function readXml(input: string | Uint8Array, place: string, root: string): XmlElement {
  if (typeof input !== "string" && !(input instanceof Uint8Array)) {
    refuse(place, "xml-type", "expected text or bytes", "Pass a string or a Uint8Array.", input);
  }
  if (input.length > MAX_XML_SIZE) {
    refuse(place, "xml-too-large", `more than ${MAX_XML_SIZE} bytes`, "Read a smaller file.", input.length);
  }
  const text = (typeof input === "string" ? input : decodeBytes(xmlBytes(input, place, root), place)).replace(/^\uFEFF/, "");
  if (/<!(?!--|\[CDATA\[)/.test(text)) {
    refuse(
      place,
      "xml-declaration",
      "DOCTYPE and ENTITY declarations are not read",
      "Remove the declaration; nothing this library reads needs one.",
    );
  }
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    const { msg, line } = validity.err;
    refuse(place, "xml-malformed", `not well-formed XML, line ${line}: ${shownValue(msg)}`, "Export the file again.");
  }
  const document = parse(text, place);
  const found = Object.keys(document);
  if (found.length !== 1 || found[0] !== root) {
    refuse(place, "xml-root", `expected the root element ${root}`, "Check that this is the right file.", found.join(", "));
  }
  return elements(document, root)[0];
}

/** The XML in the bytes. Exports come zipped, alone or all in one zip. */
function xmlBytes(input: Uint8Array, place: string, root: string): Uint8Array {
  const files = unpack(input, place, MAX_XML_SIZE, (name) => /\.xml$/i.test(name));
  const fitting = files.length > 1 ? files.filter((file) => opens(file, root)) : files;
  if (fitting.length === 1) return fitting[0].bytes;
  const names = files.map(({ name }) => name).join(", ");
  const message =
    fitting.length > 1 ? `several files in the zip have the root element ${root}` : `no XML file in the zip has the root ${root}`;
  return refuse(place, "zip-content", message, "Unpack it, and read the file you mean.", names);
}

function opens({ bytes }: UnpackedFile, root: string): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096)).replaceAll("\0", "");
  return /<([\w:.-]+)(?:[\s>/]|$)/.exec(head)?.[1] === root;
}

function parse(text: string, place: string): XmlElement {
  try {
    return parser.parse(text) as XmlElement;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = message.includes("nested") ? "xml-too-deep" : "xml-malformed";
    return refuse(
      place,
      code,
      `not readable as XML: ${shownValue(message)}`,
      `Names must be plain, and elements at most ${MAX_XML_DEPTH} deep.`,
    );
  }
}

/** The children of that name, in document order; none when there is none. */
export function elements(parent: XmlElement, name: string): XmlElement[] {
  const found = Object.hasOwn(parent, name) ? parent[name] : [];
  if (!Array.isArray(found)) return [];
  return found.map((child) => (typeof child === "string" ? { [TEXT]: child } : child));
}

/** The outermost elements of that name, wherever they are. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return Object.keys(parent).flatMap((key) => {
    if (key.startsWith(ATTRIBUTE) || key === TEXT || key === CDATA) return [];
    const children = elements(parent, key);
    return key === name ? children : children.flatMap((child) => descendants(child, name));
  });
}

/** The first child of that name. */
export function element(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elements(parent, name)[0];
}

/** The characters directly in the element, entities decoded, spaces kept. */
export function content(node: XmlElement): string {
  const text = Object.hasOwn(node, TEXT) ? String(node[TEXT]) : "";
  return (
    decodeEntities(text) +
    elements(node, CDATA)
      .map((part) => String(part[TEXT]))
      .join("")
  );
}

/** The content of every child of that name. */
export function texts(parent: XmlElement, name: string): string[] {
  return elements(parent, name).map(content);
}

/** The content of the first child of that name, or "" without one. */
export function text(parent: XmlElement | undefined, name: string): string {
  const child = element(parent, name);
  return child ? content(child) : "";
}

/** The value of an attribute, entities decoded, or "" without one. */
export function attribute(node: XmlElement, name: string): string {
  const key = ATTRIBUTE + name;
  return Object.hasOwn(node, key) ? decodeEntities(String(node[key])) : "";
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Decodes the five predefined entities and character numbers, once; any other reference stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return PREDEFINED.get(name) ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : whole;
  });
}
