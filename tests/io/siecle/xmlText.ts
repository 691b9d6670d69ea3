const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

type Child = string | undefined | readonly Child[];

/** An element; children are XML already. An empty value gives an empty element, undefined none. */
export function el(name: string, ...children: Child[]): string {
  return el2(name, {}, ...children);
}

/** An element with attributes. */
export function el2(name: string, attributes: Readonly<Record<string, string>>, ...children: Child[]): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${stated.join("")}>${flat(children)}</${name}>`;
}

/** An element that holds text. */
export function leaf(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `<${name}>${escaped(text)}</${name}>`;
}

const flat = (children: readonly Child[]): string =>
  children.map((child) => (child === undefined ? "" : typeof child === "string" ? child : flat(child))).join("");

export type Encoding = "UTF-8" | "ISO-8859-15" | "windows-1252";

const OWN: Readonly<Record<Encoding, ReadonlyMap<string, number>>> = {
  "UTF-8": new Map(),
  "ISO-8859-15": new Map([
    ["€", 0xa4],
    ["Œ", 0xbc],
    ["œ", 0xbd],
    ["Ÿ", 0xbe],
  ]),
  "windows-1252": new Map([
    ["€", 0x80],
    ["’", 0x92],
    ["Œ", 0x8c],
    ["œ", 0x9c],
  ]),
};

/** A file of bytes that states its encoding. */
export function encoded(xml: string, encoding: Encoding): Uint8Array {
  const text = `<?xml version="1.0" encoding="${encoding}"?>\n${xml}`;
  if (encoding === "UTF-8") return new TextEncoder().encode(text);
  return Uint8Array.from(text, (letter) => {
    const code = OWN[encoding].get(letter) ?? letter.charCodeAt(0);
    if (code > 0xff) throw new RangeError(`${letter} is not in ${encoding}`);
    return code;
  });
}
