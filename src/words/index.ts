export { contracted, type Elidable, elided, elides } from "./elision.js";
export type { Language, Sentence } from "./language.js";
export { list } from "./list.js";
export { counted, hours, number, percent, plural } from "./numbers.js";
export { printable } from "./printable.js";
