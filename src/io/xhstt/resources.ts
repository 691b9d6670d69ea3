import { LIMITS } from "../../domain/fields.js";
import { addTo } from "../../domain/maps.js";
import { oneLine } from "../codes.js";
import { idsOf } from "../fet/names.js";
import { XHSTT } from "../notices/xhstt.js";
import { Oddities, type Warn } from "../warnings.js";
import { attribute, element, elements, text, type XmlElement } from "../xml.js";
import { childrenOf, reference, referencesIn, refuse } from "./archive.js";

export type Kind = "teacher" | "class" | "room" | "student";

export interface Resource {
  /** As other parts of the file refer to it. */
  readonly key: string;
  readonly kind: Kind;
  /** Unique in its kind: its name, where those of its kind all differ. */
  readonly id: string;
  readonly name: string;
}

export interface ResourceGroup {
  readonly key: string;
  readonly name: string;
  readonly kind: Kind;
  readonly members: readonly Resource[];
}

export interface Resources {
  readonly byKey: ReadonlyMap<string, Resource>;
  readonly groups: ReadonlyMap<string, ResourceGroup>;
  of(kind: Kind): readonly Resource[];
}

const KINDS: Readonly<Record<Kind, RegExp>> = {
  teacher: /^(teachers?|lecturers?|instructors?)$/i,
  class: /^(class(es)?|studentgroups?)$/i,
  room: /^(rooms?|locations?)$/i,
  student: /^(students?|pupils?)$/i,
};
const MOST: Readonly<Record<Kind, number>> = {
  teacher: LIMITS.teachers,
  class: LIMITS.divisions,
  room: LIMITS.rooms,
  student: LIMITS.students,
};

/** The resources of the four kinds, told by the names of their types, and the groups they form. */
export function readResources(instance: XmlElement, types: Readonly<Partial<Record<Kind, string>>>, warn: Warn): Resources {
  const root = element(instance, "Resources");
  const oddities = new Oddities();
  const kinds = new Map<string, Kind>();
  for (const type of childrenOf(root, "ResourceTypes", "ResourceType")) {
    const id = attribute(type, "Id");
    const kind = kindOf(id, text(type, "Name").trim(), types);
    if (kind) kinds.set(id, kind);
    else oddities.add(XHSTT["type-unread"], "ResourceTypes", id);
  }
  const found = new Map<string, { key: string; kind: Kind; name: string; groups: readonly string[] }>();
  for (const entry of root ? elements(root, "Resource") : []) {
    const key = attribute(entry, "Id");
    const kind = kinds.get(reference(entry, "ResourceType"));
    if (found.has(key)) oddities.add(XHSTT["resource-twice"], "Resources", key);
    else if (kind)
      found.set(key, { key, kind, name: oneLine(text(entry, "Name")), groups: referencesIn(entry, "ResourceGroups", "ResourceGroup") });
  }
  oddities.tell(warn);

  const byKey = new Map<string, Resource>();
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const own = [...found.values()].filter((each) => each.kind === kind);
    if (own.length > MOST[kind])
      refuse("too-large", ["xhstt", "Resources"], `${own.length} resources of type ${kind}`, `At most ${MOST[kind]} are read.`);
    for (const resource of called(own, warn)) byKey.set(resource.key, resource);
  }
  const members = new Map<string, Resource[]>();
  for (const { key, groups } of found.values()) {
    const resource = byKey.get(key);
    if (!resource) continue;
    for (const group of new Set(groups)) {
      addTo(members, group, resource);
    }
  }
  const groups = new Map<string, ResourceGroup>();
  for (const group of childrenOf(root, "ResourceGroups", "ResourceGroup")) {
    const [key, kind] = [attribute(group, "Id"), kinds.get(reference(group, "ResourceType"))];
    const own = (members.get(key) ?? []).filter((member) => member.kind === kind);
    if (kind && !groups.has(key)) groups.set(key, { key, kind, name: oneLine(text(group, "Name")) || oneLine(key), members: own });
  }
  return { byKey, groups, of: (kind) => [...byKey.values()].filter((resource) => resource.kind === kind) };
}

function kindOf(id: string, name: string, types: Readonly<Partial<Record<Kind, string>>>): Kind | undefined {
  const kinds = Object.keys(KINDS) as Kind[];
  const given = kinds.find((kind) => types[kind] === id);
  return given ?? kinds.find((kind) => types[kind] === undefined && (KINDS[kind].test(id) || KINDS[kind].test(name)));
}

function called(own: readonly { key: string; kind: Kind; name: string }[], warn: Warn): Resource[] {
  const names = new Set(own.map(({ name }) => name));
  const distinct = names.size === own.length && !names.has("") && [...names].every((name) => name.length <= LIMITS.idLength);
  if (distinct) return own.map(({ key, kind, name }) => ({ key, kind, id: name, name }));
  const ids = idsOf(
    own.map(({ key }) => key),
    "Resources",
    warn,
  );
  return own.map(({ key, kind, name }) => ({ key, kind, id: ids.get(key) ?? key, name }));
}
