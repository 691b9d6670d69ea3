// Runs child.ts through a loader that the threads of a competitor do not inherit: they take no more memory than they
// would in a program of their own.
import { register } from "tsx/esm/api";

register();
await import("./child.ts");
