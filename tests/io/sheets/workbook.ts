import { unpack } from "../../../src/io/unpack.js";
import { attribute, content, element, elements, readXml, text, texts } from "../../../src/io/xml.js";

/** A cell as a spreadsheet takes it: the text, the number, or what else it claims to be. */
export type Read = string | number | { kind: string };

/** The cells of a workbook by the name of its sheet: a second reader, of what this package writes alone. */
export function readWorkbook(bytes: Uint8Array): Record<string, Read[][]> {
  const files = new Map(unpack(bytes, "xlsx", 64 * 1024 * 1024).map((file) => [file.name, file.bytes]));
  const root = (name: string, tag: string) => {
    const found = files.get(name);
    if (!found) throw new Error(`no ${name} among ${[...files.keys()].join(", ")}`);
    return readXml(found, name, tag);
  };
  const strings = elements(root("xl/sharedStrings.xml", "sst"), "si").map((item) => unescaped(text(item, "t")));
  const sheets = element(root("xl/workbook.xml", "workbook"), "sheets");
  return Object.fromEntries(
    elements(sheets ?? {}, "sheet").map((sheet, index) => {
      const data = element(root(`xl/worksheets/sheet${index + 1}.xml`, "worksheet"), "sheetData");
      const rows = elements(data ?? {}, "row").map((row) => elements(row, "c").map((cell) => valueOf(cell, strings)));
      return [attribute(sheet, "name"), rows];
    }),
  );
}

function valueOf(cell: ReturnType<typeof elements>[number], strings: readonly string[]): Read {
  if (texts(cell, "f").length > 0) return { kind: "formula" };
  const [value = ""] = elements(cell, "v").map(content);
  const type = attribute(cell, "t");
  if (type === "s") return strings[Number(value)] ?? { kind: `no string ${value}` };
  return type === "" || type === "n" ? Number(value) : { kind: type };
}

const unescaped = (value: string) =>
  value.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
