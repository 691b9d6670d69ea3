/** A name that would colour, ring, turn round and hide text where a terminal acted on it. */
export const HOSTILE = "A\u001b[31mred\u0007\u202egnp\u2066\u200b\u009b0m\r\nB\u{e0041}";

/** A character that a terminal acts on, or that hides or reorders text. */
export const ACTING = /(?!\n)[\p{Cc}\p{Cf}]/u;
