import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";

it("reads CSV text where there is no Node, as a bundler for browsers builds it", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/assess/index.ts"],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "plage",
    write: false,
  });
  const page = createContext({ structuredClone, URL, TextEncoder });
  runInContext(outputFiles[0].text, page);
  expect(runInContext('typeof Buffer + " " + typeof process', page)).toBe("undefined undefined");
  const sentences = runInContext(
    'plage.assess("\\ufeffélève;orthographe\\nana;1,5").derivations.map((each) => each.sentence).join()',
    page,
  );
  expect(sentences).toBe("orthographe: 1.5/4 → severity 3");
});
