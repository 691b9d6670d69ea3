import type { Speech } from "../speech.js";
import type { Seat, SeatChange } from "./seats.js";

/** A sentence for each change, once for all the periods in which it is the same. */
export function seatSentences(id: string, people: "students" | "teachers", changes: readonly SeatChange[], speech: Speech): string[] {
  const { words } = speech;
  const who = people === "students" ? speech.student(id) : speech.teacher(id);
  const say = words[people];
  const seat = ({ action, teachers }: Seat) =>
    action === null ? words.selfStudy : words.group(speech.action(action), people === "students" ? teachers.map(speech.teacher) : []);
  const said = new Map<string, { sentence: (place: string) => string; periods: string[] }>();
  for (const { period, from, to } of changes) {
    const texts = [from, to].map((each) => each && `${seat(each)} ${each.slot}`);
    const key = texts.join("\n");
    const known = said.get(key);
    if (known) {
      known.periods.push(period);
      continue;
    }
    const at = (periods: string, slot?: string) => words.place(slot === undefined ? undefined : speech.slot(slot), periods);
    const sentence = (periods: string): string => {
      if (from && to && from.slot === to.slot) return say.moves(who, seat(from), seat(to), at(periods, to.slot));
      if (from && to)
        return say.moves(who, `${seat(from)} (${speech.slot(from.slot)})`, `${seat(to)} (${speech.slot(to.slot)})`, at(periods));
      if (from) return say.leaves(who, seat(from), at(periods, from.slot));
      return to ? say.joins(who, seat(to), at(periods, to.slot)) : "";
    };
    said.set(key, { sentence, periods: [period] });
  }
  return [...said.values()].map(({ sentence, periods }) => sentence(speech.list(periods.map(speech.periodName))));
}
