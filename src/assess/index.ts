export { type AssessOptions, assess } from "./assess.js";
export type { Assessment, Derivation, FlaggedNeed, MissingReading, NeedAtBilan, NeedProgress, NeedStatus } from "./result.js";
export type { Severity } from "./scale.js";
export type { ResultRow, ScaleInput } from "./schema.js";
export { type WithNeedsOptions, withNeeds } from "./withNeeds.js";
