import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { timetableSheets, writeCsv, writeXlsx } from "../../../src/io/index.js";
import { GROUPS, timetableFor, YEAR } from "../../follow/schools.js";

const absent = spawnSync("soffice", ["--version"], { timeout: 20_000 }).error !== undefined;
/** Commas, quotes, UTF-8, from the first line, texts as they are, every sheet in a file of its own. */
const OUT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
/** What a double click on our tables means in French: semicolons, quotes, UTF-8, French figures. */
const IN_FRENCH = "Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true";

describe.skipIf(absent)(`LibreOffice${absent ? " (skipped: soffice is not installed)" : ""}`, { timeout: 600_000 }, () => {
  const place = mkdtempSync(join(tmpdir(), "plage-office-"));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  // What a spreadsheet would run, in a name that tables show.
  const name = '=1+1;"é"';
  const problem = { ...YEAR, actions: YEAR.actions?.map((each) => (each.id === "lire" ? { ...each, name } : each)) };
  const timetable = timetableFor(problem, GROUPS);
  const sheets = timetableSheets(problem, timetable, { lang: "fr" });

  /** The lines of each sheet of a file, as LibreOffice understands them. */
  function opened(file: string, content: Uint8Array | string, filter: readonly string[] = []): string[][][] {
    const folder = mkdtempSync(join(place, "out-"));
    writeFileSync(join(place, file), content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(place, "profile"))}`;
    spawnSync("soffice", [profile, "--headless", ...filter, "--convert-to", OUT, "--outdir", folder, join(place, file)], {
      timeout: 500_000,
    });
    return readdirSync(folder)
      .sort()
      .map((each) => parse(readFileSync(join(folder, each), "utf8"), { bom: true, relax_column_count: true }));
  }

  /** A cell as it is shown. */
  const shown = (cell: unknown) => (typeof cell === "object" ? (cell as { date: string }).date : String(cell));

  it("opens the workbook: every sheet, line and cell, texts as texts", async () => {
    const tables = opened("plan.xlsx", await writeXlsx(problem, timetable, { lang: "fr" }));
    const expected = sheets.map(({ header, rows }) => [header, ...rows].map((row) => row.map(shown)));
    expect(tables).toHaveLength(sheets.length);
    for (const table of expected) expect(tables).toContainEqual(table);
    expect(tables.flat(2)).toContain(name);
  });

  it("opens the tables: every line and cell, nothing run, figures as figures", () => {
    const texts = writeCsv(problem, timetable, { lang: "fr" });
    for (const { id, header, rows } of sheets) {
      const [table] = opened(`${id}.csv`, texts[id], [`--infilter=${IN_FRENCH}`]);
      expect(table[0]).toEqual(header);
      expect(table).toHaveLength(1 + rows.length);
      const texted = table.slice(1).map((line) => line.map((cell) => cell.replace(/^'/, "")));
      rows.forEach((row, line) => {
        for (const [column, cell] of row.entries()) {
          // Hours of the day and dates are understood as such, and shown as the machine's language has them.
          if (typeof cell === "number") expect(Number(texted[line][column].replace(",", "."))).toBeCloseTo(cell, 2);
          else if (typeof cell === "string" && !/^\d\d:\d\d$/.test(cell)) expect(texted[line][column]).toBe(cell);
        }
      });
    }
  });
});
