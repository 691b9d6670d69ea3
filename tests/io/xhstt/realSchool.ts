import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const path = fileURLToPath(new URL("../../../../shared/data/xhstt/NL-KP-03.xml.gz", import.meta.url));
export const absent = !existsSync(path);
export const note = absent ? " (skipped: ../shared/data/xhstt is absent)" : "";
export const realSchool = (): Uint8Array => new Uint8Array(readFileSync(path));

export interface Taken {
  readonly type: string;
  /** Slots, as `day-hour` counted from 1. */
  readonly slots: ReadonlySet<string>;
}

/**
 * By its name, when each resource is taken in a published solution, by a second reader that shares no code with the
 * library: blocks found by their tags. It reads what this real file holds, no more; closed times are not in it.
 */
export function takenIn(solution: number): Map<string, Taken> {
  const xml = gunzipSync(readFileSync(path)).toString("utf8");
  const blocks = (text: string, tag: string) => [
    ...text.matchAll(new RegExp(`<${tag} (?:Id|Reference)="([^"]*)"[^>]*?(?:/>|>([\\s\\S]*?)</${tag}>)`, "g")),
  ];
  const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));
  const [instance, published] = [xml.slice(0, xml.indexOf("<SolutionGroups>")), xml.slice(xml.indexOf("<SolutionGroups>"))];

  const days: string[] = [];
  const inDay = new Map<string, number>();
  const times = blocks(instance.slice(0, instance.indexOf("<Resources>")), "Time").map(([, id, inside]) => {
    const day = blocks(inside, "Day")[0][1];
    if (!days.includes(day)) days.push(day);
    inDay.set(day, (inDay.get(day) ?? 0) + 1);
    return { id, day, slot: `${days.indexOf(day) + 1}-${inDay.get(day)}` };
  });

  const resources = new Map<string, { name: string; type: string; slots: Set<string> }>();
  const members = new Map<string, string[]>();
  const list = between(instance, "<Resources>", "<Events>");
  for (const [, id, inside] of blocks(list.slice(list.indexOf("</ResourceGroups>")), "Resource")) {
    resources.set(id, { name: /<Name>([^<]*)/.exec(inside)?.[1] ?? id, type: blocks(inside, "ResourceType")[0][1], slots: new Set() });
    for (const [, group] of blocks(inside, "ResourceGroup")) members.set(group, [...(members.get(group) ?? []), id]);
  }

  const events = new Map(blocks(between(instance, "<Events>", "<Constraints>"), "Event").map(([, id, inside]) => [id, inside]));
  const chosen = published.split("<Solution ")[solution + 1];
  for (const [, id, inside] of blocks(chosen.slice(0, chosen.indexOf("</Events>")), "Event")) {
    const own = events.get(id) ?? "";
    const start = times.findIndex((time) => time.id === blocks(inside, "Time")[0][1]);
    const held = times.slice(start, start + Number(/<Duration>(\d+)/.exec(own)?.[1])).filter(({ day }) => day === times[start].day);
    const there = [...blocks(own, "Resource"), ...blocks(inside, "Resource")].map(([, who]) => who);
    for (const [, group] of blocks(own, "ResourceGroup")) there.push(...(members.get(group) ?? []));
    for (const who of there) for (const { slot } of held) resources.get(who)?.slots.add(slot);
  }
  return new Map([...resources.values()].map(({ name, ...taken }) => [name, taken]));
}
