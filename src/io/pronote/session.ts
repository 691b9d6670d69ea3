/** One lesson of one date, as PRONOTE exports it. */
export interface PronoteSession {
  /** PRONOTE's own number, without the time of the export that it writes into the UID. */
  readonly id: string;
  /** `YYYY-MM-DD` in Paris, as are the times, `HH:MM`. */
  readonly date: string;
  readonly start: string;
  readonly end: string;
  /** False where PRONOTE marks that it did not or will not take place. */
  readonly held: boolean;
  /** What PRONOTE says of it beside "Cours": "Cours annulé", "Cours déplacé", "Changement de salle" … */
  readonly remark?: string;
  readonly subject?: string;
  readonly teachers: readonly string[];
  /** Divisions that take part, in whole or through a group. */
  readonly divisions: readonly string[];
  readonly groups: readonly string[];
  readonly rooms: readonly string[];
  /** Of one that is not held: the id of what takes place at that time with some of the same people. */
  readonly replacedBy?: string;
}

/** First and last day, both included. */
export interface PronoteDays {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}
