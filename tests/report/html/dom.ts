import parse5 from "parse5";

/** What parse5 makes of a page. */
interface Node {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly parentNode?: Node;
  /** Of a text. */
  readonly value?: string;
}
export type Element = Node & Required<Pick<Node, "tagName" | "attrs" | "childNodes">>;

/** Every element of a page, in its order, as a browser would read it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if (isElement(node)) found.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse5.parse(html));
  return found;
}

function isElement(node: Node): node is Element {
  return node.tagName !== undefined;
}

export function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join("");
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Elements of a name. */
export function named(elements: readonly Element[], ...names: string[]): Element[] {
  return elements.filter(({ tagName }) => names.includes(tagName));
}

/** The element with an id. */
export function byId(elements: readonly Element[], id: string): Element {
  const found = elements.find((element) => attribute(element, "id") === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** Cells of each line of the table with a caption. */
export function tableOf(elements: readonly Element[], caption: string): string[][] {
  const heading = named(elements, "caption").find((each) => textOf(each) === caption);
  if (!heading?.parentNode) throw new Error(`no table ${caption}`);
  const table = elementsUnder(heading.parentNode);
  return named(table, "tr").map((row) => named(elementsUnder(row), "th", "td").map(textOf));
}

export function elementsUnder(node: Node): Element[] {
  return (node.childNodes ?? []).flatMap((child) => (isElement(child) ? [child, ...elementsUnder(child)] : []));
}

/** The charts of a page as SVG texts. */
export function chartsOf(elements: readonly Element[]): string[] {
  const addresses = [
    ...named(elements, "img").map((each) => attribute(each, "src")),
    ...named(elements, "source").map((each) => attribute(each, "srcset")),
  ];
  return addresses.map((address) => decodeURIComponent((address ?? "").replace("data:image/svg+xml,", "")));
}
