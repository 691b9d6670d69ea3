import { list, plural } from "../../words/index.js";
import { notices } from "./notice.js";

/** What is told of school holidays. */
export const HOLIDAYS = notices({
  "row-unreadable": (form: keyof typeof UNREADABLE) => UNREADABLE[form],
  "zone-missing": {
    en: "Rows that name no zone are left out",
    fr: "Lignes sans zone, laissées de côté",
  },
  "not-midnight": {
    en: "Times that are not midnight in Paris are read as the date they fall on",
    fr: "Heures autres que minuit à Paris, lues comme la date où elles tombent",
  },
  "holiday-cut": {
    en: "Holidays that run on before the first day or after the last of the table are known in part",
    fr: "Vacances qui débordent du premier ou du dernier jour du tableau, connues en partie seulement",
  },
  "dates-differ": {
    en: "Where the rows of a zone differ, the holiday lasts from the first day to the last",
    fr: "Vacances dont les dates diffèrent au sein d'une zone, comptées du premier jour au dernier",
  },
  "not-a-holiday": {
    en: "Rows that tell a day of return are no holiday",
    fr: "Lignes qui donnent un jour de rentrée, et non des vacances",
  },
  "other-population": {
    en: "Rows for others than the pupils of a lycée are left out",
    fr: "Lignes pour d'autres que les élèves d'un lycée, laissées de côté",
  },
  "return-unknown": {
    en: "Summers whose end is not published yet are read until 31 August",
    fr: "Vacances d'été dont la fin n'est pas encore publiée, lues jusqu'au 31 août",
  },
  "zone-unknown": (zone: string | undefined, zones: readonly string[]) => ({
    en: `No holiday is of the zone ${zone}; there are ${zones.join(", ") || "none"}.`,
    fr: `Pas de vacances de la zone ${zone}\u00a0; le fichier ${zones.length === 0 ? "n'en a d'aucune" : `a celles ${plural(zones.length, "fr", { one: "de la zone", other: "des zones" })} ${list(zones, "fr")}`}.`,
  }),
});

const UNREADABLE = {
  day: { en: "Rows without a date are left out", fr: "Lignes sans date, laissées de côté" },
  event: {
    en: "Events without a name and days in order are left out",
    fr: "Événements sans nom, ou dont les jours ne sont pas dans l'ordre, laissés de côté",
  },
  record: {
    en: "Rows without a name and two dates in order are left out",
    fr: "Lignes sans nom, ou sans deux dates dans l'ordre, laissées de côté",
  },
};
