import { formatIssue, type Issue } from "../../../src/index.js";
import { counted, printable } from "../../../src/words/index.js";
import { useWords } from "../language.js";

const MOST_SHOWN = 30;

/** What is wrong with an input, each thing with its place and how to mend it. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  const { lang, words } = useWords();
  return (
    <div class="note bad" role="alert">
      <p>{words.data.issues(counted(issues.length, lang, words.data.issueForms))}</p>
      <ul lang="en">
        {issues.slice(0, MOST_SHOWN).map((issue) => (
          <li key={formatIssue(issue)}>{printable(formatIssue(issue))}</li>
        ))}
      </ul>
      {issues.length > MOST_SHOWN && <p>{words.data.moreIssues(String(issues.length - MOST_SHOWN))}</p>}
    </div>
  );
}
