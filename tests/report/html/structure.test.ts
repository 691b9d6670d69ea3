import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { report } from "../../../src/report/index.js";
import { attribute, chartsOf, elementsOf, elementsUnder, named, textOf } from "./dom.js";
import { plan, SCHOOL } from "./school.js";

const FRONTIER = {
  by: "teacherHours" as const,
  points: [
    { limit: 10, teacherHours: 10, actionsAtOnce: 2, coverage: 20, share: 0.4, bound: 25, proven: false },
    { limit: null, teacherHours: 20, actionsAtOnce: 2, coverage: 50, share: 1, bound: 50, proven: true },
  ],
};

describe.each(["en", "fr"] as const)("the structure of a report in %s", (lang) => {
  const page = async () => elementsOf(await report(SCHOOL, await plan(), { lang, frontier: FRONTIER }));

  it("states its language, and a policy under which nothing runs or is fetched", async () => {
    const elements = await page();
    expect(named(elements, "html").map((each) => attribute(each, "lang"))).toEqual([lang]);
    const policy = named(elements, "meta").find((each) => attribute(each, "http-equiv") === "Content-Security-Policy");
    expect(policy && attribute(policy, "content")).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(named(elements, "script", "iframe", "object", "embed", "link", "form", "base")).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => name.startsWith("on"))).toEqual([]);
  });

  it("links to anchors of its own alone, made of no name", async () => {
    const elements = await page();
    const ids = elements.flatMap((each) => attribute(each, "id") ?? []);
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    const links = elements.flatMap((each) => attribute(each, "href") ?? []);
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    const addresses = elements.flatMap((each) => [attribute(each, "src"), attribute(each, "srcset")].flatMap((address) => address ?? []));
    expect(addresses.length).toBe(10);
    expect(addresses.filter((address) => !address.startsWith("data:image/svg+xml,"))).toEqual([]);
  });

  it("has headings in order, one for the page", async () => {
    const levels = named(await page(), "h1", "h2", "h3", "h4", "h5", "h6").map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1)).toEqual([]);
  });

  it("gives each table a caption, each heading of it a scope, and each line as many cells as there are columns", async () => {
    const elements = await page();
    const tables = named(elements, "table");
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      const inside = elementsUnder(table);
      expect(named(inside, "caption").map((each) => textOf(each).length > 0)).toEqual([true]);
      expect(named(inside, "th").filter((each) => !["col", "row", "rowgroup"].includes(attribute(each, "scope") ?? ""))).toEqual([]);
      expect(named(inside, "th").filter((each) => attribute(each, "scope") === "col" && textOf(each) === "")).toEqual([]);
      const widths = named(inside, "tr").map((row) =>
        named(elementsUnder(row), "th", "td").reduce((sum, cell) => sum + Number(attribute(cell, "colspan") ?? 1), 0),
      );
      expect(new Set(widths).size).toBe(1);
    }
  });

  it("says in words what each chart shows, and draws it as SVG that is well formed and still", async () => {
    const elements = await page();
    const alternatives = named(elements, "img").map((each) => attribute(each, "alt") ?? "");
    expect(alternatives).toHaveLength(5);
    expect(alternatives.filter((text) => text.length < 40)).toEqual([]);
    for (const svg of chartsOf(elements)) {
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/<script|<foreignObject|<animate|\son[a-z]+=|href=/);
    }
  });

  it("is the same each time", async () => {
    const once = await report(SCHOOL, await plan(), { lang, frontier: FRONTIER });
    expect(await report(SCHOOL, await plan(), { lang, frontier: FRONTIER })).toBe(once);
  });
});
