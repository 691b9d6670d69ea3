import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import type { GroupView } from "./figures/groups.js";
import { anchors } from "./parts/links.js";
import { Hours, Loads } from "./sections/account.js";
import { Coverage, Fairness } from "./sections/coverage.js";
import { Divisions } from "./sections/divisions.js";
import { Headline, Reasons, Warnings } from "./sections/headline.js";
import { Rooms, Teachers } from "./sections/leaders.js";
import { Periods } from "./sections/periods.js";
import { Disturbance } from "./sections/replan.js";
import { Sheets } from "./sections/sheets.js";
import { Students } from "./sections/students.js";
import { Weeks } from "./sections/weeks.js";
import { Bottlenecks, Frontier } from "./sections/whatIf.js";
import { STYLE } from "./style/style.js";
import type { View } from "./view.js";

/** Nothing runs and nothing is fetched, whatever a name holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The whole file. */
export function pageOf(view: View): string {
  return `<!doctype html>\n${render(<Page view={view} />)}\n`;
}

interface PagePart {
  readonly name: string;
  readonly title: string;
  readonly content: ComponentChildren;
  readonly shown: boolean;
}

function Page({ view }: { view: View }) {
  const { lang, words, text, school, names } = view;
  const title = school.problem.name ? names.text(school.problem.name) : words.title;
  const parts = partsOf(view).filter(({ shown }) => shown);
  const { calendar } = school.problem;
  const year = calendar && [...new Set([calendar.start, calendar.end].map((date) => date.slice(0, 4)))].join("–");
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.title}`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the style is this package's own text, and holds no name. */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <header>
          <p class="kicker">
            {text.kicker}
            {year && ` · ${year}`}
          </p>
          <h1>{title}</h1>
        </header>
        <nav class="contents" aria-label={text.contents} id="contents">
          <ul>
            {parts.map((part) => (
              <li>
                <a href={`#${anchors.section(part.name)}`}>{part.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>{parts.map(({ content }) => content)}</main>
        <footer>
          <p>{text.generated}</p>
        </footer>
      </body>
    </html>
  );
}

/** The parts of the page in their order; the name of each is that of its anchor. */
function partsOf(view: View): PagePart[] {
  const { result, school, options, text } = view;
  const { sections } = text;
  const planned = result.timetable !== null;
  const groupsOf = byStudent(view);
  const part = (name: string, title: string, content: ComponentChildren, shown: boolean): PagePart => ({ name, title, content, shown });
  return [
    part("plan", sections.plan, <Headline view={view} />, true),
    part("reasons", sections.reasons, <Reasons view={view} />, result.reasons.length > 0),
    part("replan", sections.replan, <Disturbance view={view} />, options.replan !== undefined),
    part("weeks", sections.weeks, <Weeks view={view} />, true),
    part("groups", sections.groups, <Periods view={view} />, planned),
    part("coverage", sections.coverage, <Coverage view={view} />, planned && result.coverage.needs.length > 0),
    part("fairness", sections.fairness, <Fairness view={view} />, planned && result.indicators.studentsInNeed > 0),
    part("hours", sections.hours, <Hours view={view} />, planned),
    part("loads", sections.loads, <Loads view={view} />, planned && result.teachers.some(({ groups }) => groups > 0)),
    part("frontier", sections.frontier[options.frontier?.by ?? "teacherHours"], <Frontier view={view} />, (options.frontier?.points.length ?? 0) > 0),
    part("bottlenecks", sections.bottlenecks, <Bottlenecks view={view} />, options.bottlenecks !== undefined),
    part("warnings", sections.warnings, <Warnings view={view} />, result.warnings.length > 0),
    part("divisions", sections.divisions, <Divisions view={view} groupsOf={groupsOf} />, planned),
    part("teachers", sections.teachers, <Teachers view={view} />, planned),
    part("rooms", sections.rooms, <Rooms view={view} />, planned && school.rooms !== undefined),
    part("students", sections.students, <Students view={view} groupsOf={groupsOf} />, planned && options.students),
    part("sheets", sections.sheets, <Sheets view={view} />, planned && options.sheets),
  ];
}

/** The groups of each student that are listed, in their order. */
function byStudent({ school, groups, periods }: View): GroupView[][] {
  const own = school.students.map((): GroupView[] => []);
  for (const group of groups) if (periods.includes(group.period)) for (const student of group.students) own[student].push(group);
  return own;
}
