import type { TierResult } from "../../../src/domain/result.js";
import { useWords } from "../language.js";

interface Column {
  readonly title: string;
  /** A figure stands on the right. Default: a text. */
  readonly number?: boolean;
  readonly cell: (tier: TierResult) => string;
}

/** A line for each aim of a plan. */
export function TierTable({ tiers, columns }: { readonly tiers: readonly TierResult[]; readonly columns: readonly Column[] }) {
  const { report } = useWords();
  return (
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{report.tierColumns.goal}</th>
            {columns.map(({ title, number }) => (
              <th scope="col" class={number ? "number" : undefined} key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => (
            <tr key={tier.tier}>
              <th scope="row">{report.tiers[tier.tier]}</th>
              {columns.map(({ title, number, cell }) => (
                <td class={number ? "number" : undefined} key={title}>
                  {cell(tier)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
