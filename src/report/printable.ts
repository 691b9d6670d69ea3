export { printable } from "../words/index.js";
