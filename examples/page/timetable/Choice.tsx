interface Props<Id extends string> {
  readonly label: string;
  readonly options: readonly Id[];
  readonly name: (id: Id) => string;
  readonly value: Id | "";
  readonly choose: (id: Id) => void;
  /** What stands for no choice. Default: one has to be made. */
  readonly none?: string;
}

/** One of a list, under a label. */
export function Choice<Id extends string>({ label, options, name, value, choose, none }: Props<Id>) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value as Id)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((each) => (
          <option key={each} value={each}>
            {name(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
