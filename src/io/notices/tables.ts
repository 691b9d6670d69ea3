import type { Sentence } from "../../words/index.js";
import { notices } from "./notice.js";

/** What is told of text without a stated encoding, whatever table it is. */
export const PLAIN = notices({
  "encoding-guessed": {
    en: "The file is not UTF-8 and was read as windows-1252.",
    fr: "Le fichier n'est pas en UTF-8 et a été lu comme du windows-1252.",
  },
});

/** What is told of tables whose columns the caller maps. */
export const TABLES = notices({
  "encoding-guessed": {
    en: "The bytes are not UTF-8; they are read as windows-1252, as Excel saves them.",
    fr: "Le tableau n'est pas en UTF-8\u00a0; il est lu comme du windows-1252, tel qu'Excel l'enregistre.",
  },
  "column-unread": {
    en: "Columns that the mapping does not name are not read",
    fr: "Colonnes auxquelles rien n'est associé, non lues",
  },
});

export const THE_TABLE: Sentence = { en: "the table", fr: "le tableau" };
export const THE_HEADINGS: Sentence = { en: "the headings", fr: "les en-têtes" };

export const columnWithoutHeading = (number: number): Sentence => ({
  en: `column ${number}, without a heading`,
  fr: `colonne ${number}, sans en-tête`,
});
