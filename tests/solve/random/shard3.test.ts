import { describeRandomSchools } from "../../support/randomSchools.js";

describeRandomSchools(3);
