import { Program, type Sense } from "./program.js";

/** A program as flat arrays without names: what a thread needs to solve it, cheap to copy from one to another. */
export interface PackedProgram {
  readonly numbers: Readonly<Record<NumberField, Float64Array>>;
  readonly integer: Uint8Array;
  readonly objective: { readonly columns: Int32Array; readonly coefficients: Float64Array; readonly constant: number };
  readonly sense: Sense;
}

const NUMBER_FIELDS = ["lower", "upper", "rank", "rowLower", "rowUpper", "rowStart", "entryColumn", "entryValue"] as const;
type NumberField = (typeof NUMBER_FIELDS)[number];

export function packProgram(program: Program): PackedProgram {
  const { terms, constant } = program.objective;
  return {
    numbers: Object.fromEntries(NUMBER_FIELDS.map((field) => [field, Float64Array.from(program[field])])) as PackedProgram["numbers"],
    integer: Uint8Array.from(program.integer, Number),
    objective: {
      columns: Int32Array.from(terms, ([column]) => column),
      coefficients: Float64Array.from(terms, ([, coefficient]) => coefficient),
      constant,
    },
    sense: program.sense,
  };
}

/** The program again, its columns and rows without names. */
export function unpackProgram({ numbers, integer, objective, sense }: PackedProgram): Program {
  const program = Object.assign(new Program(false), {
    integer: Array.from(integer, Boolean),
    ...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, Array.from(numbers[field])])),
  });
  const terms = Array.from(objective.columns, (column, index) => [column, objective.coefficients[index]] as const);
  program.setObjective({ terms, constant: objective.constant }, sense);
  return program;
}
