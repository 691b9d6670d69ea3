import { actionsFor } from "./catalogue.js";
import { completeParameters } from "./completeParameters.js";
import { drawDivisions, LEVELS, levelSize } from "./divisions.js";
import { drawGrid } from "./grid.js";
import type { GeneratedRules, GeneratedSchool } from "./input.js";
import type { SchoolParameters } from "./parameters.js";
import { drawRooms } from "./rooms.js";
import { drawStudents } from "./students.js";
import { drawTeachers } from "./teachers.js";
import { yearOf } from "./year.js";

/**
 * Generates a school in the input format: plain JSON, fields at their default left out, the same for the same seed
 * and parameters on every machine. Its name says that it is generated, and from which seed.
 * @param parameters - what to generate; see SchoolParameters for units and defaults.
 * @throws PlageInputError naming every parameter out of its bounds.
 */
export function generateSchool(parameters: Partial<SchoolParameters> = {}): GeneratedSchool {
  const complete = completeParameters(parameters);
  const grid = drawGrid(complete);
  const year = yearOf(complete);
  const periods = complete.changing ? year.periods?.map(({ id }) => id) : undefined;
  const divisions = drawDivisions(complete, grid);
  const rooms = drawRooms(complete, grid);
  return {
    name: `generated school, seed ${complete.seed}`,
    ...year,
    slots: grid.slots,
    levels: LEVELS.slice(0, complete.levels).map(({ id, name }) => ({ id, name })),
    divisions,
    students: drawStudents(complete, divisions, periods),
    teachers: drawTeachers(complete, grid, divisions),
    ...(rooms === undefined ? {} : { rooms }),
    actions: actionsFor(complete.needs, levelSize(complete), rooms !== undefined),
    rules: rulesFor(complete),
  };
}

function rulesFor(parameters: SchoolParameters): GeneratedRules {
  const { commonSlots: perWeek, actionsPerSlot, maxPeriods } = parameters;
  return {
    commonSlot: { perWeek, ...(parameters.differentDays ? { differentDays: true } : {}) },
    ...(actionsPerSlot === undefined ? {} : { fewActions: { perSlot: actionsPerSlot } }),
    ...(maxPeriods === undefined ? {} : { noFrozenGroups: { maxPeriods } }),
  };
}
