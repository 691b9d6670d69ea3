import type { Notation } from "./words/notation.js";

/** How figures are written: the same in every environment, whatever locales it knows. */
export interface Figures {
  number(value: number | null, digits?: number): string;
  percent(share: number | null): string;
}

export function figuresIn(words: Notation): Figures {
  const number = (value: number | null, digits = 1) => {
    if (value === null) return words.none;
    const fixed = value.toFixed(digits);
    const short = fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
    return (short === "-0" ? "0" : short).replace(".", words.decimalMark);
  };
  return {
    number,
    percent(share) {
      if (share === null) return words.none;
      // A gap that is small but not nothing must not be written as nothing.
      if (share > 0 && share < 0.0001) return `< ${number(0.01, 2)}${words.percentSign}`;
      return `${number(share * 100, share < 0.01 ? 2 : 1)}${words.percentSign}`;
    },
  };
}
