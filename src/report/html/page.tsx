import { render } from "preact-render-to-string";
import { Groups } from "./groups.js";
import type { View } from "./view.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The whole file. */
export function pageOf(view: View): string {
  return `<!doctype html>\n${render(<Page view={view} />)}\n`;
}

function Page({ view }: { view: View }) {
  const { lang, words, school, result } = view;
  const name = school.problem.name ? `${words.title} – ${school.problem.name}` : words.title;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{name}</title>
      </head>
      <body>
        <main>
          <h1>{name}</h1>
          <p>{words.status[result.status]}</p>
          {school.periods.map((period) => (
            <Groups view={view} period={period.index} key={period.id} />
          ))}
        </main>
      </body>
    </html>
  );
}
