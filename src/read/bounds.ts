import type { Issue } from "../domain/issue.js";
import { shownValue } from "../domain/issue.js";

/** Bounds on any input, far above the largest lycée; they keep hostile input from costing time or memory. */
const MOST_VALUES = 3_000_000;
const DEEPEST = 10;
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 100_000;
const MOST_KEYS = 1_000;
const LONGEST_KEY = 1_000;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

type Path = (string | number)[];

/**
 * Walks an input before anything else looks at it, and stops at what no honest problem holds: too many values,
 * lists or texts too long, nesting too deep, cycles, keys that could reach a prototype, values JSON cannot hold.
 */
export function boundIssues(input: unknown): Issue[] {
  const issues: Issue[] = [];
  const open = new Set<object>();
  let values = 0;

  const refuse = (code: string, path: Path, message: string, hint: string, value?: unknown) => {
    if (issues.length < 50)
      issues.push({ code, path: [...path], message, hint, ...(value === undefined ? {} : { value: shownValue(value) }) });
  };

  const enter = (holder: object, key: string | number, path: Path): void => {
    const place = [...path, key];
    const property = Object.getOwnPropertyDescriptor(holder, key);
    // What is computed at each reading could be other than what was checked.
    if (property && !("value" in property)) refuse("not-json", place, "a computed property is not data", "Give plain JSON values.");
    else walk(property?.value, place);
  };

  const walk = (value: unknown, path: Path): void => {
    if (++values > MOST_VALUES) {
      if (values === MOST_VALUES + 1)
        refuse("too-large", path, `the input holds more than ${MOST_VALUES} values`, "Split the school or remove what is not needed.");
      return;
    }
    if (typeof value === "string") {
      if (value.length > LONGEST_TEXT)
        refuse("too-long", path, `text of ${value.length} characters`, `Keep texts under ${LONGEST_TEXT} characters.`, value);
      return;
    }
    if (typeof value === "number" && !Number.isFinite(value))
      refuse("not-finite", path, "not a finite number", "Give a finite number.", value);
    if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol")
      refuse("not-json", path, `a ${typeof value} is not data`, "Give plain JSON values.", value);
    if (typeof value !== "object" || value === null) return;
    if (open.has(value)) return void refuse("cycle", path, "the value contains itself", "Give plain JSON values, without cycles.");
    if (path.length >= DEEPEST) return void refuse("too-deep", path, `nested deeper than ${DEEPEST}`, "Follow the documented shape.");
    if (!Array.isArray(value) && !isPlain(value))
      return void refuse("not-json", path, "not a plain object", "Give plain JSON values.", value);
    open.add(value);
    if (Array.isArray(value)) {
      if (value.length > LONGEST_LIST)
        refuse("too-long", path, `list of ${value.length} entries`, `Keep lists under ${LONGEST_LIST} entries.`, value);
      else for (let index = 0; index < value.length && values <= MOST_VALUES; index++) enter(value, index, path);
    } else {
      const keys = Object.keys(value);
      if (keys.length > MOST_KEYS)
        refuse("too-long", path, `object of ${keys.length} keys`, `Keep objects under ${MOST_KEYS} keys.`, value);
      else {
        for (const key of keys) {
          if (FORBIDDEN_KEYS.has(key)) refuse("forbidden-key", [...path, key], "this key is not allowed", "Rename it.");
          else if (key.length > LONGEST_KEY)
            refuse(
              "too-long",
              [...path, key.slice(0, 60)],
              `key of ${key.length} characters`,
              `Keep keys under ${LONGEST_KEY} characters.`,
            );
          else enter(value, key, path);
        }
      }
    }
    open.delete(value);
  };

  try {
    walk(input, []);
  } catch {
    // Proxies may throw whatever is asked of them.
    refuse("not-json", [], "the input refuses to be read", "Give plain JSON values.");
  }
  return issues;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  // The Object.prototype of another realm, as test runners and vm have.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}
