import { plusDays } from "../../calendar/days.js";
import { HOLIDAYS } from "../notices/holidays.js";
import { civilDate } from "../paris.js";
import type { Row } from "../table.js";
import type { Oddities } from "../warnings.js";
import type { SourceBreak } from "./breaks.js";

const COLUMN = /^vacanceszone([abc])$/;

export const isDayTable = (columns: Iterable<string>): boolean => {
  const names = [...columns];
  return names.includes("date") && names.some((name) => COLUMN.test(name));
};

/** A table with a row for each day and a column for each zone, true on days of holidays, as A. Augusti publishes it. */
export function fromDayTable(rows: readonly Row[], place: string, oddities: Oddities): SourceBreak[] {
  const days = rows.flatMap(({ cells, where }) => {
    const [year, month, day] = (cells.get("date") ?? "").split("-");
    const date = civilDate(year, month, day);
    if (date === undefined) oddities.add(HOLIDAYS["row-unreadable"]("day"), place, where);
    return date === undefined ? [] : [{ date, cells }];
  });
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  const zones = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].flatMap((name) => COLUMN.exec(name)?.[1] ?? []);
  return zones.flatMap((zone) => {
    const found: (SourceBreak & { resumes: string })[] = [];
    for (const { date, cells } of days) {
      if (!/^(?:true|1|vrai|oui)$/i.test(cells.get(`vacanceszone${zone}`) ?? "")) continue;
      const name = cells.get("nomvacances") || "Vacances";
      const last = found.at(-1);
      if (last && last.name === name && last.resumes === date) last.resumes = plusDays(date, 1);
      else
        found.push({
          name,
          population: "",
          zones: [zone.toUpperCase()],
          start: date,
          resumes: plusDays(date, 1),
          startIsOff: true,
          where: date,
        });
    }
    for (const each of found)
      if (each.start === days[0].date || each.resumes > days[days.length - 1].date)
        oddities.add(HOLIDAYS["holiday-cut"], place, `${each.name}, ${each.zones[0]}, ${each.start}`);
    return found;
  });
}
