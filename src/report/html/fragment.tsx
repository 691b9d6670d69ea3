import { render } from "preact-render-to-string";
import { Groups } from "./groups.js";
import type { View } from "./view.js";

/** The picture of a result. */
export function fragmentOf(view: View): string {
  const { lang, words, school, result } = view;
  return render(
    <div lang={lang}>
      <p>{words.status[result.status]}</p>
      {school.periods.map((period) => (
        <Groups view={view} period={period.index} key={period.id} />
      ))}
    </div>,
  );
}
