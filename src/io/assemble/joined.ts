import { addTo } from "../../domain/maps.js";
import { FINDINGS, type Field, type Thing, thing } from "../notices/findings.js";
import type { Part } from "../parts.js";
import type { Findings } from "./findings.js";

/** A thing that one or more files tell of: what each says of it. */
export interface Told<Each> {
  readonly source: string;
  readonly value: Each;
}

type Lists = "levels" | "divisions" | "groups" | "students" | "teachers" | "rooms";
type Member<Kind extends Lists> = NonNullable<Part[Kind]>[number];

/** What every file says of each thing of a kind, by its id under the names that the caller makes one. */
export function joined<Kind extends Lists>(
  parts: readonly Part[],
  kind: Kind,
  called: Thing,
  same: (id: string) => string,
  findings: Findings,
): Map<string, Told<Member<Kind>>[]> {
  const all = new Map<string, Told<Member<Kind>>[]>();
  for (const part of parts) {
    const here = new Set<string>();
    for (const value of (part[kind] ?? []) as readonly Member<Kind>[]) {
      const id = same(value.id);
      if (here.has(id)) findings.add(FINDINGS.doubled(called), [part.source], thing(called, id));
      here.add(id);
      addTo(all, id, { source: part.source, value });
    }
  }
  return all;
}

/** The first value that a file states; another that differs is a contradiction. */
export function agreed<Each, Value extends string | number>(
  told: readonly Told<Each>[],
  read: (value: Each) => Value | undefined,
  of: { readonly what: Thing; readonly id: string; readonly field: Field },
  findings: Findings,
): Value | undefined {
  const stated = told.flatMap(({ source, value }) => {
    const each = read(value);
    return each === undefined ? [] : [{ source, each }];
  });
  const [first] = stated;
  const other = stated.find(({ each }) => each !== first.each);
  if (other) findings.add(FINDINGS.differs(of.what, of.field, first.each, other.each), [first.source, other.source], thing(of.what, of.id));
  return first?.each;
}
