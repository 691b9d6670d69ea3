import { CALENDARS } from "../notices/calendars.js";
import { both, lineOf } from "../notices/notice.js";
import { opened } from "../opened.js";
import { refuse } from "../refuse.js";
import { Oddities, type Warn } from "../warnings.js";
import { contentLines } from "./lines.js";
import { type IcsProperty, propertyOf, unescaped } from "./property.js";

/** The largest iCalendar text that is read, in bytes or characters: a teacher's year in PRONOTE has about 0.5 MB. */
const MAX_ICS_SIZE = 32 * 1024 * 1024;
const MAX_DEPTH = 8;
const MAX_COMPONENTS = 50_000;

/** A component, such as VEVENT, with what stands in it. */
export interface IcsComponent {
  /** In capitals. */
  readonly name: string;
  readonly line: number;
  readonly properties: readonly IcsProperty[];
  readonly components: readonly IcsComponent[];
}

interface Open extends IcsComponent {
  readonly properties: IcsProperty[];
  readonly components: IcsComponent[];
}

/**
 * Reads an iCalendar file, packed or not: every component of every VCALENDAR in it, as if they were in one. A line that is none is left
 * out and told, and so is a component that does not end, as in a file cut short. `place` names the input in errors.
 */
export function readCalendar(input: string | Uint8Array, place: string, warn: Warn): IcsComponent {
  const encodings = new Set<string>();
  const oddities = new Oddities();
  const root: Open = { name: "", line: 0, properties: [], components: [] };
  const stack: Open[] = [root];
  let count = 0;
  for (const line of contentLines(opened(input, place, MAX_ICS_SIZE), encodings)) {
    const property = propertyOf(line);
    const inner = stack[stack.length - 1];
    if (property === undefined) oddities.add(CALENDARS["line-unread"], place, lineOf(line.number));
    else if (property.name === "BEGIN") {
      if (++count > MAX_COMPONENTS || stack.length > MAX_DEPTH)
        refuse(place, "ics-too-large", `too many components, or too deep, at line ${line.number}`, "Export fewer weeks.");
      stack.push({ name: property.value.trim().toUpperCase(), line: line.number, properties: [], components: [] });
    } else if (property.name === "END") {
      if (inner.name === property.value.trim().toUpperCase() && stack.length > 1) {
        stack.pop();
        stack[stack.length - 1].components.push(inner);
      } else oddities.add(CALENDARS["line-unread"], place, lineOf(line.number));
    } else inner.properties.push(property);
  }
  const calendars = root.components.filter(({ name }) => name === "VCALENDAR");
  if (stack.length > 1 && stack[1].name === "VCALENDAR") {
    calendars.push(stack[1]);
    warn(
      CALENDARS["ics-cut-short"](stack.at(-1)?.name),
      both((lang) => `${place}/${lineOf(stack.at(-1)?.line)[lang]}`),
    );
  }
  if (calendars.length === 0) refuse(place, "ics-malformed", "no VCALENDAR", "Check that this is an iCalendar file (.ics).");
  if (encodings.size > 0) warn(CALENDARS["encoding-guessed"]([...encodings]), place);
  oddities.tell(warn);
  return {
    name: "VCALENDAR",
    line: calendars[0].line,
    properties: calendars.flatMap(({ properties }) => properties),
    components: calendars.flatMap(({ components }) => components),
  };
}

/** The first property of that name. */
export function property(component: IcsComponent, name: string): IcsProperty | undefined {
  return component.properties.find((each) => each.name === name);
}

/** The text of the first property of that name, escapes undone; "" without one. */
export function textOf(component: IcsComponent, name: string): string {
  const found = property(component, name);
  return found === undefined ? "" : unescaped(found.value);
}
