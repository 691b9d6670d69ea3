import type { ComponentChildren } from "preact";
import { anchors } from "./links.js";

/** A main part of the page, with its heading. */
export function Part({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  const id = anchors.section(name);
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="part">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

interface EntryProps {
  readonly id: string;
  readonly title: ComponentChildren;
  /** What stands beside the title, smaller. */
  readonly aside?: ComponentChildren;
  /** Begins on a page of its own when printed. Default: stays whole on one where it can. */
  readonly page?: boolean;
  readonly children: ComponentChildren;
}

/** A level, a person, a group: an entry of a part. */
export function Entry({ id, title, aside, page = false, children }: EntryProps) {
  return (
    <div id={id} class={page ? "entry page" : "entry"}>
      <h3>
        {title}
        {aside && <span class="aside"> {aside}</span>}
      </h3>
      {children}
    </div>
  );
}

/** Links to the entries of a part. */
export function Index({ label, entries }: { label: string; entries: readonly { readonly id: string; readonly name: string }[] }) {
  if (entries.length < 2) return null;
  return (
    <nav class="index" aria-label={label}>
      <ul>
        {entries.map(({ id, name }) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
