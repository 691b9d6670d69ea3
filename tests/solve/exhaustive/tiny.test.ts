import { describeEveryTier } from "../../support/exhaustive/everyTier.js";

describeEveryTier("tiny schools");
