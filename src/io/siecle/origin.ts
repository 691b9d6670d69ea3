import { codeOf, dateFrom, plain } from "../codes.js";
import type { Part } from "../parts.js";
import type { ReadWarning } from "../warnings.js";
import { attribute, element, text, type XmlElement } from "../xml.js";

/** Which school and year a file is of, as far as it says. */
export interface FileOrigin {
  /** The school's code in the national directory (UAI, formerly RNE). */
  readonly uai?: string;
  /** Calendar year in which the school year begins. */
  readonly year?: number;
  /** `YYYY-MM-DD`. */
  readonly exported?: string;
}

/** What every reader of SIECLE and STSWEB returns; the named fields of the part are always there. */
export interface ReadPart<K extends keyof Part = never> {
  readonly part: Part & Required<Pick<Part, K>>;
  readonly origin: FileOrigin;
  readonly warnings: ReadWarning[];
}

/** Reads PARAMETRES, which SIECLE fills with elements and STSWEB with attributes. */
export function originOf(root: XmlElement): FileOrigin {
  const parameters = element(root, "PARAMETRES");
  if (!parameters) return {};
  const school = element(parameters, "UAJ");
  const uai = (school && attribute(school, "CODE")) || codeOf(parameters, "UAJ");
  const stated = element(parameters, "ANNEE_SCOLAIRE");
  const year = /^\d{4}/.exec((stated && attribute(stated, "ANNEE")) || plain(text(parameters, "ANNEE_SCOLAIRE")))?.[0];
  const exported = dateFrom(text(parameters, "DATE_EXPORT"));
  return {
    ...(uai ? { uai: plain(uai) } : {}),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(exported === undefined ? {} : { exported }),
  };
}
