import { describeEveryTier } from "../../support/exhaustive/everyTier.js";

describeEveryTier("tiny schools with dates, placements, quotas, tolerances and more locks");
