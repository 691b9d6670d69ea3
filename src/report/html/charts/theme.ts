export const FONT = "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Helvetica, Arial, sans-serif";
export const INK = "#1c2430";
export const MUTED = "#4f5b6b";
export const LINE = "#d8dde3";
export const ACCENT = "#0b5d6b";
export const PALE = "#bcd9dc";
export const MARK = "#b3470f";

export const axisLabel = { color: MUTED, fontSize: 12, fontFamily: FONT };
export const noTicks = { axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } } };
export const splitLine = { lineStyle: { color: LINE, width: 1 } };
