// Lets a thread run the sources without a build, in development and in tests. It is not part of the package.
import { register } from "tsx/esm/api";

register();
await import("./entry.ts");
