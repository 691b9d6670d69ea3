import { describe, expect, it } from "vitest";
import { contracted, counted, type Elidable, elided, elides, hours, list, number, plural } from "../../src/words/index.js";

/** Ordinary spaces in place of those that do not break, whose kind varies with the version of the locale data. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("French elision", () => {
  it.each<[Elidable, string, string]>([
    ["de", "aide", "d'aide"],
    ["de", "lecture", "de lecture"],
    ["le", "élève", "l'élève"],
    ["la", "école", "l'école"],
    ["le", "besoin", "le besoin"],
    ["que", "il", "qu'il"],
    ["que", "elles", "qu'elles"],
    ["que", "nous", "que nous"],
    ["de", "œuvre", "d'œuvre"],
    ["de", "Œuvres", "d'Œuvres"],
    ["de", "e\u0301criture", "d'e\u0301criture"],
    ["jusque", "à mardi", "jusqu'à mardi"],
    ["lorsque", "on", "lorsqu'on"],
    ["ne", "y", "n'y"],
    ["de", "AP", "d'AP"],
    ["de", "ULIS", "d'ULIS"],
    ["de", "« orthographe »", "d'« orthographe »"],
    ["de", "", "de "],
    ["de", "數學", "de 數學"],
  ])("%s + %s is %s", (short, word, joined) => {
    expect(elided(short, word)).toBe(joined);
  });

  it("keeps a capital", () => {
    expect([elided("De", "aide"), elided("Le", "élève"), elided("Si", "il")]).toEqual(["D'aide", "L'élève", "S'il"]);
  });

  it("elides si before il and ils alone", () => {
    expect(["il", "ils", "elle", "on", "illustre"].map((word) => elided("si", word))).toEqual([
      "s'il",
      "s'ils",
      "si elle",
      "si on",
      "si illustre",
    ]);
  });

  it.each([
    "hache haie haine hall halle halte hamac hameau hamster hanche handball handballeur handicap handicapé hangar hantise harcèlement",
    "hardi hareng haricot harnais harpe hasard hâte haut hauteur hausse havre hérisson hernie héron héros herse heurt hêtre hibou",
    "hiérarchie hiéroglyphe hockey homard home Hollande Hongrie honte hoquet hors hors-sujet hotte houle housse hublot huit huitième",
    "hurlement hussard hutte hashtag hackathon hip-hop haïku Hambourg huis\u00a0clos",
    "onze onzième oui ouistiti ouf uhlan yaourt yaourts yoga yéti Yémen",
  ])("does not elide before %s", (words) => {
    expect(words.split(" ").filter(elides)).toEqual([]);
  });

  it.each([
    "habileté habitude haleine hallucination halogène haltère hameçon harmonie hebdomadaire hébergement hectare hélice hémisphère",
    "herbe hérédité héritage hermine héroïne héroïsme hésitation heure heureux hexagone hier hippique hippodrome hirondelle histoire hiver",
    "hommage homme homogène homonyme honnête honneur honoraire hôpital horaire horizon horloge horreur hospice hôte hôtel huile huissier",
    "huître humain humanité humeur humidité humour humus hydraulique hygiène hymne hypothèse Hélène Haïti",
    "ouate ouest ouïe outil oral orientation yeux Yvetot Yves Yonne un une iode organisation",
  ])("elides before %s", (words) => {
    expect(words.split(" ").filter((word) => !elides(word))).toEqual([]);
  });

  it("leaves labels and figures as they are", () => {
    expect(["A", "E12", "11", "8 élèves", "À la fin", "A2", "Anglais", "EPS"].map((word) => elided("de", word))).toEqual([
      "de A",
      "de E12",
      "de 11",
      "de 8 élèves",
      "d'À la fin",
      "de A2",
      "d'Anglais",
      "d'EPS",
    ]);
  });

  it("joins de and à with the article", () => {
    expect(["le groupe", "les élèves", "la lecture", "l'aide", "orthographe", "lecture"].map((words) => contracted("de", words))).toEqual([
      "du groupe",
      "des élèves",
      "de la lecture",
      "de l'aide",
      "d'orthographe",
      "de lecture",
    ]);
    expect(["le groupe", "les élèves", "la lecture", "l'aide", "lestage"].map((words) => contracted("à", words))).toEqual([
      "au groupe",
      "aux élèves",
      "à la lecture",
      "à l'aide",
      "à lestage",
    ]);
  });
});

describe("numbers and their words", () => {
  const forms = { one: "élève", other: "élèves" };

  it("are singular in French up to two, and in English at one alone", () => {
    const values = [0, 0.5, 1, 1.5, 1.99, 2, 21, 1_000_000];
    expect(values.map((value) => plural(value, "fr", forms) === "élève")).toEqual([true, true, true, true, true, false, false, false]);
    expect(values.map((value) => plural(value, "en", forms) === "élève")).toEqual([false, false, true, false, false, false, false, false]);
  });

  it("stand together", () => {
    expect([0, 1.5, 2, 1200].map((value) => plain(counted(value, "fr", forms)))).toEqual([
      "0 élève",
      "1,5 élève",
      "2 élèves",
      "1 200 élèves",
    ]);
    expect([0, 1, 1200].map((value) => counted(value, "en", { one: "student", other: "students" }))).toEqual([
      "0 students",
      "1 student",
      "1,200 students",
    ]);
  });

  it("are written as the language does", () => {
    expect([number(1.5, "fr"), number(1.5, "en"), number(2 / 3, "fr"), number(0.1 + 0.2, "en"), number(2 / 3, "en", 4)]).toEqual([
      "1,5",
      "1.5",
      "0,67",
      "0.3",
      "0.6667",
    ]);
  });

  it("of hours carry their unit", () => {
    expect([0.5, 1.5, 2].map((value) => plain(hours(value, "fr")))).toEqual(["0,5 heure", "1,5 heure", "2 heures"]);
    expect([plain(hours(1.5, "fr", "short")), plain(hours(1, "en")), plain(hours(1.5, "en"))]).toEqual(["1,5 h", "1 hour", "1.5 hours"]);
  });

  it("and lists end in and, or or", () => {
    expect([list(["a"], "fr"), list(["a", "b"], "fr"), list(["a", "b", "c"], "fr"), list(["a", "b"], "fr", "or")]).toEqual([
      "a",
      "a et b",
      "a, b et c",
      "a ou b",
    ]);
    expect([list([], "en"), list(["a", "b", "c"], "en"), list(["a", "b"], "en", "or")]).toEqual(["", "a, b, and c", "a or b"]);
  });
});
