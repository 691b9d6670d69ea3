import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { GENERATE_FLAGS, generateSchool } from "../../src/generate/index.js";
import { plage } from "./capture.js";

describe("plage generate", () => {
  it("prints the school that its flags ask for", async () => {
    const { code, out } = await plage(["generate", "--seed", "3", "--levels", "1", "--pfmp"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(generateSchool({ seed: 3, levels: 1, pfmp: true, dated: true }))));
  });

  it("offers every flag", async () => {
    const { code, out } = await plage(["generate", "--help"]);
    expect(code).toBe(0);
    for (const { flag } of Object.values(GENERATE_FLAGS)) expect(out).toContain(flag);
  });

  it("refuses a bad flag, with 2", async () => {
    expect(await plage(["generate", "--levels", "9"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--levels") });
  });
});

describe("plage schema", () => {
  it.each(["problem", "result"])("prints the schema of a %s", async (what) => {
    const { code, out } = await plage(["schema", what]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
  });
});

describe("plage alone", () => {
  it("tells its version and its commands", async () => {
    expect(await plage(["--version"])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: "" });
    const { code, out } = await plage(["--help"]);
    expect(code).toBe(0);
    for (const name of ["solve", "diagnose", "explain", "replan", "report", "verify", "import", "generate", "schema"])
      expect(out).toContain(`  ${name} `);
  });

  it.each([[[]], [["nonsense"]], [["solve"]], [["import"]]])("says how it is used, with 2, after %j", async (args) => {
    expect(await plage(args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/Usage|error/) });
  });
});
