import { useEffect, useState } from "preact/hooks";
import { printable } from "../../../src/words/index.js";
import { useWords } from "../language.js";
import { Issues } from "../plan/Issues.js";
import type { School } from "../session.js";
import { EXAMPLES, type Example, exampleSchool } from "./examples.js";
import { SchoolCard } from "./SchoolCard.js";
import { type Files, useFiles } from "./useFiles.js";

interface Props {
  readonly school: School | undefined;
  readonly open: (school: School | undefined) => void;
}

/** Where a school comes from: files, or an example. */
export function Data({ school, open }: Props) {
  const { lang, words } = useWords();
  const files = useFiles(lang, open);
  const [example, setExample] = useState<Example>("small");
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{words.data.title}</h2>
      <div class="columns">
        <DropZone files={files} />
        <div class="card">
          <label>
            {words.data.example}
            <select value={example} onChange={(event) => setExample(event.currentTarget.value as Example)}>
              {EXAMPLES.map((each) => (
                <option key={each} value={each}>
                  {words.data.examples[each]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => files.take(exampleSchool(example, words.data.exampleName))}>
            {words.data.open}
          </button>
          <p class="hint">{words.data.generated}</p>
        </div>
      </div>
      {files.reading && <p role="status">{words.data.reading}</p>}
      {files.dropped.files && <FileList files={files} asksNothing={school?.read.needs.length === 0} />}
      {files.issues.length > 0 && <Issues issues={files.issues} />}
      {school && <SchoolCard school={school} />}
    </section>
  );
}

function DropZone({ files }: { readonly files: Files }) {
  const { words } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file dropped beside the zone would be opened in place of the page, and the plan be lost.
    const stay = (event: DragEvent) => event.preventDefault();
    addEventListener("dragover", stay);
    addEventListener("drop", stay);
    return () => {
      removeEventListener("dragover", stay);
      removeEventListener("drop", stay);
    };
  }, []);
  const take = (list: FileList | null | undefined) => {
    if (list && list.length > 0) void files.read([...list]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is for everybody.
    <div
      class={over ? "card drop over" : "card drop"}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p class="big">{words.data.drop}</p>
      <label class="button file">
        {words.data.choose}
        <input type="file" multiple onChange={(event) => take(event.currentTarget.files)} />
      </label>
      <p class="hint">{words.data.accepts}</p>
      <p class="privacy">{words.privacy}</p>
    </div>
  );
}

function FileList({ files: { dropped, take }, asksNothing }: { readonly files: Files; readonly asksNothing: boolean }) {
  const { words } = useWords();
  const { files = [], findings = [], lang, withDrawnNeeds } = dropped;
  return (
    <>
      <ul class="files">
        {files.map(({ name, kind }) => (
          <li key={name}>
            <bdi>{printable(name)}</bdi> <span class="hint">{kind === undefined ? words.data.unknownFile : words.data.kinds[kind]}</span>
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <details>
          <summary>
            {words.data.findings} ({findings.length})
          </summary>
          <ul lang={lang}>
            {findings.map((each) => (
              <li key={each}>{printable(each)}</li>
            ))}
          </ul>
        </details>
      )}
      {withDrawnNeeds && asksNothing && (
        <p class="note">
          {words.data.noNeeds}{" "}
          <button type="button" onClick={() => take(withDrawnNeeds())}>
            {words.data.drawNeeds}
          </button>
        </p>
      )}
    </>
  );
}
