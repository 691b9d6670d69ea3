import { xmlText } from "./escape.js";

/** An element to be written: its text, or its children in order. */
export interface XmlNode {
  readonly tag: string;
  readonly inside: string | readonly XmlNode[];
  readonly attributes?: Readonly<Record<string, string>>;
}

export function xmlNode(tag: string, inside: string | number | readonly XmlNode[], attributes?: Readonly<Record<string, string>>): XmlNode {
  return { tag, inside: typeof inside === "number" ? String(inside) : inside, ...(attributes ? { attributes } : {}) };
}

/** A document in UTF-8. Tags and names of attributes are the writer's own; all else is escaped. */
export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root).join("\n")}\n`;
}

function lines({ tag, inside, attributes = {} }: XmlNode): string[] {
  const opening = [tag, ...Object.entries(attributes).map(([name, value]) => `${name}="${xmlText(value)}"`)].join(" ");
  if (typeof inside === "string") return [`<${opening}>${xmlText(inside)}</${tag}>`];
  return [`<${opening}>`, ...inside.flatMap(lines), `</${tag}>`];
}
