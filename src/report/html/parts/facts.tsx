import type { ComponentChildren } from "preact";

/** What is known of something: terms and what they are. Those without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== "" && value !== null);
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
