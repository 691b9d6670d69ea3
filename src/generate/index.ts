export { GENERATE_FLAGS, type GenerateFlag, parametersFromFlags } from "./cliOptions.js";
export type { GeneratedRules, GeneratedSchool } from "./input.js";
export { type GeneratedNeed, generateNeeds, type NeedsOptions } from "./needs.js";
export { DEFAULT_PARAMETERS, DEMO_PARAMETERS, type SchoolParameters } from "./parameters.js";
export { generateSchool } from "./school.js";
