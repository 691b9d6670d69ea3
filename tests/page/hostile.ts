import { TINY } from "./browser.js";

/** Names that would be markup, script, or other text than they look, anywhere but in a text. */
export const HOSTILE = [
  `<img src=x onerror="window.hacked=1">`,
  `"><script>window.hacked=1</script>`,
  `';window.hacked=1;//`,
  "javascript:window.hacked=1",
  "\u202eemos\u2066 hidden\u0007",
  `${"long".repeat(2_499)}!`,
];

/** The tiny school under hostile names, wherever a name can stand. */
export const HOSTILE_SCHOOL = {
  ...TINY,
  name: HOSTILE[1],
  divisions: TINY.divisions.map((each, index) => ({ ...each, name: HOSTILE[index] })),
  students: TINY.students.map((each, index) => ({ ...each, name: HOSTILE[index % HOSTILE.length] })),
  teachers: TINY.teachers.map((each, index) => ({ ...each, name: HOSTILE[index + 4] })),
  actions: TINY.actions.map((each, index) => ({ ...each, name: HOSTILE[index], objective: HOSTILE[1] })),
};
