import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../../src/index.js";
import { picture, report } from "../../../src/report/index.js";
import { printable } from "../../../src/words/index.js";
import { runs } from "../../support/properties.js";
import { attribute, chartsOf, elementsOf, named, textOf } from "./dom.js";
import { plan, SCHOOL } from "./school.js";

const HOSTILE = [
  "<script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</title></caption></table></svg><img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  '=HYPERLINK("http://example.test")',
  "\u202egnp.exe\u202c\u2066x\u2069",
  "a\u0000b\u0007c\nd\u2028e\ufffef",
  "{a|rich} {b} {c0} &amp; &#60;b&#62; %3Cb%3E",
  "]]><b>",
  "\ud800 alone",
];

/** The school with a text as every name, and as every id, of which each kind keeps its own ending. */
function renamed(text: string) {
  const id = (kind: string, own: string) => `${text.slice(0, 80)}${kind}${own}`;
  const kinds: Record<string, string> = {};
  const note = (kind: string, list: readonly { id: string }[]) => {
    for (const each of list) kinds[each.id] = id(kind, each.id);
  };
  note("S", SCHOOL.slots);
  note("L", SCHOOL.levels);
  note("D", SCHOOL.divisions);
  note("E", SCHOOL.students);
  note("T", SCHOOL.teachers);
  note("R", SCHOOL.rooms);
  note("A", SCHOOL.actions);
  note("P", SCHOOL.periods);
  const KEPT = new Set(["tier", "status", "unit", "sense", "backend", "zone"]);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (KEPT.has(key)) return value;
      if (key === "name" || key === "project" || key === "objective") return `${text}${value}`;
      return Object.hasOwn(kinds, value) ? kinds[value] : value;
    }
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([own, each]) => [Object.hasOwn(kinds, own) && key === "needs" ? kinds[own] : own, walk(each, own)]),
    );
  };
  return <T>(value: T): T => walk(value, "") as T;
}

/** Elements and names of attributes: what a name must never change. */
function shape(html: string): string[] {
  return elementsOf(html).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(" ")}`);
}

async function written(text: string) {
  const change = renamed(text);
  const [problem, result] = [change(SCHOOL), change(await plan())];
  return { html: await report(problem, result, { lang: "fr" }), cell: await picture(problem, result) };
}

describe("hostile names", () => {
  it.each(HOSTILE)("such as %j are text in the page, in its charts and in the picture", async (text) => {
    const plain = await written("x");
    const { html, cell } = await written(text);
    expect(shape(html)).toEqual(shape(plain.html));
    expect(shape(cell)).toEqual(shape(plain.cell));
    const elements = elementsOf(html);
    const all = textOf(elements[0]);
    for (const name of [
      "Lycée d'essai",
      "Seconde",
      "2de Vente",
      "Élève 3",
      "Mme Kim",
      "Salle Curie",
      "Lecture",
      "Automne",
      "Lire une consigne",
    ])
      expect(all).toContain(`${printable(text)}${name}`);
    expect(all).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(elements.flatMap((each) => attribute(each, "href") ?? []).filter((link) => !/^#[a-z0-9-]+$/.test(link))).toEqual([]);
  });

  it.each(HOSTILE)("such as %j bring no element and no attribute into the SVG", async (text) => {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false });
    const parts = async (name: string) => {
      const svgs = chartsOf(elementsOf((await written(name)).html));
      // Longer names leave less room for the bars, and so other ticks: the kinds of parts are compared, not their number.
      const kinds = svgs.map((svg) => JSON.stringify(parser.parse(svg, true)).match(/"[\w:-]+":\[|"@_[\w:-]+"/g) ?? []);
      return kinds.map((all) => new Set(all));
    };
    const plain = await parts("x");
    const hostile = await parts(text);
    expect(plain.map((kinds) => kinds.size > 10)).toEqual(plain.map(() => true));
    expect(hostile.map((kinds, chart) => [...kinds].filter((kind) => !plain[chart].has(kind)))).toEqual(plain.map(() => []));
  });

  it("of the greatest length stay in bounds, and longer ones are refused with their place", async () => {
    const long = "W".repeat(9_900);
    const { html } = await written(long);
    const longest = Math.max(...named(elementsOf(html), "h3", "caption", "a").map((each) => textOf(each).length));
    expect(longest).toBeLessThan(300);
    const tooLong = { ...SCHOOL, teachers: [{ ...SCHOOL.teachers[0], name: "W".repeat(10_001) }, ...SCHOOL.teachers.slice(1)] };
    const refused = await report(tooLong, await plan()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PlageInputError);
    expect((refused as PlageInputError).issues[0].path).toEqual(["teachers", 0, "name"]);
  });

  it("of any characters never change what the page is made of", async () => {
    const plain = await written("x");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), async (text) => {
        expect(shape((await written(text)).html)).toEqual(shape(plain.html));
      }),
      runs(5),
    );
  });
});
