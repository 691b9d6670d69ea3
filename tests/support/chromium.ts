import { existsSync } from "node:fs";

/** The Chromium of PLAGE_CHROMIUM, or where a system's package puts it; undefined where there is none. */
export const CHROMIUM = [process.env.PLAGE_CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
