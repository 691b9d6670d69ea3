import { truncateSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LARGEST_FILE } from "../../src/cli/files.js";
import { file, folder, plage } from "./capture.js";

describe("files that cannot be read", () => {
  it.each([
    ["a comma too many", '{\n  "slots": [1,],\n}', "not JSON at line 2, column 15"],
    ["an end that is missing", '{\n  "slots": [1,', "the text ends inside its JSON, at line 2, column 15"],
    ["nothing", "", "The file is empty."],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff, 0xfe]), "not text in UTF-8"],
  ])("are told of with their place: %s", async (_, content, said) => {
    const { code, out, err } = await plage(["solve", file("p.json", content)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).not.toContain("    at ");
  });

  it("are told of in the same words from standard input", async () => {
    const { code, err } = await plage(["solve", "-"], '{"slots": nothing}');
    expect(code).toBe(2);
    expect(err).toContain("standard input: not JSON at line 1, column 12");
  });

  it("may begin with a byte order mark", async () => {
    const { err } = await plage(["solve", "-"], "\ufeff{}");
    expect(err).toContain("slots: ");
  });

  // The larger is too large to be read at all: that would be another message.
  it.each([LARGEST_FILE + 1, 5 * 1024 ** 3])("are refused by their size before they are read: %i bytes", async (bytes) => {
    const large = file("large.json", "");
    truncateSync(large, bytes);
    const { code, err } = await plage(["solve", large]);
    expect(code).toBe(2);
    expect(err).toContain("larger than 64 MB");
  });

  it("are told of when they are absent, or folders", async () => {
    expect(await plage(["solve", "/no/such/file"])).toMatchObject({ code: 2, err: expect.stringContaining("no such file") });
    expect(await plage(["solve", folder()])).toMatchObject({ code: 2, err: expect.stringContaining("is a folder") });
  });
});
