import type { Student } from "../../domain/school.js";
import { type Cell, leadersFor, refusesAttendance, refusesLead, refusesSlot, ruleOnLeaders } from "../../rules/admission.js";
import { printable } from "../../words/index.js";
import type { Subject } from "../subject.js";
import { isThere, type Request, slotsOf } from "./target.js";

/** A rule that forbids what is asked, whatever is planned, or that leaves no plan with it. */
export interface Reason {
  readonly rule: string;
  readonly sentence: string;
}

/** Why a request is refused without any plan being made; nothing where it is not. */
export function refusalsOf(subject: Subject, student: Student, request: Request): Reason[] {
  const bySlot = slotsOf(subject, request).map((slot) => refusalsAt(subject, student, { ...request, slot }));
  return bySlot.some((reasons) => reasons.length === 0) ? [] : distinct(bySlot.flat());
}

export function distinct(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((each, index) => reasons.findIndex((other) => other.sentence === each.sentence) === index);
}

function refusalsAt(subject: Subject, student: Student, request: Request & { readonly slot: number }): Reason[] {
  const { school, speech } = subject;
  const { words, names } = speech;
  const { period, slot, level, action, teacher } = request;
  const cell: Cell = { period, level, slot, action };
  const because = (rules: readonly string[], said: string, fact = ""): Reason[] =>
    rules.map((rule) => ({ rule, sentence: fact ? words.fact(said, fact) : words.because(said, speech.rule(rule)) }));
  const where = speech.place(cell);
  const slotName = names.slot(school.slots[slot].id);
  const what = speech.action(action);
  if (!isThere(subject, student, period, slot))
    return because(["onePlace"], words.away(names.division(school.divisions[student.division].id), where));
  const slots = because(
    refusesSlot(school, level, slot),
    words.slotRefused(slotName, names.level(school.levels[level].id)),
    lessonsAt(subject, level, slot),
  );
  if (slots.length > 0) return slots;
  const attends = because(refusesAttendance(school, student, cell), words.attendanceRefused(printable(student.id), what));
  const leads = teacher === undefined ? [] : leadRefused(subject, teacher, cell);
  if (attends.length + leads.length > 0) return [...attends, ...leads];
  if (leadersFor(school, cell).length >= school.actions[action].adults) return [];
  return because([ruleOnLeaders(school, cell)], words.noLeaders(what, school.actions[action].adults, where));
}

/** Which divisions of a level have lessons in a slot. */
function lessonsAt({ school, speech }: Subject, level: number, slot: number): string {
  const busy = school.levels[level].divisions.map((each) => school.divisions[each]).filter((each) => each.busy.has(slot));
  return busy.length === 0 ? "" : speech.words.lessons(busy.map((each) => speech.names.division(each.id)));
}

/** What is plain of a teacher is said: no skill, or no time. */
function leadRefused({ school, speech }: Subject, index: number, cell: Cell): Reason[] {
  const { words, names } = speech;
  const { actions, busy } = school.teachers[index];
  const teacher = speech.teacher(index);
  const action = speech.action(cell.action);
  return refusesLead(school, index, cell).map((rule) => {
    if (!actions.has(cell.action)) return { rule, sentence: words.noSkill(teacher, action) };
    if (busy.has(cell.slot)) return { rule, sentence: words.busy(teacher, names.slot(school.slots[cell.slot].id)) };
    return { rule, sentence: words.because(words.leadRefused(teacher, action), speech.rule(rule)) };
  });
}
