/**
 * Beginnings of words, without accents, before which French does not elide: the h aspiré as the Dictionnaire de
 * l'Académie française marks it, and vowels that count as consonants (le onze, le oui, le ouistiti). Where usage knows
 * both, as in hyène, ouate or Haïti, the word is left out and elides. A final `$` stands for the whole word, plural or not.
 */
const BEGINNINGS =
  "ha$ habanera habler hableu hach hack haddock hadith hadj hagard hague hai(?!ti) halage halbran hale(?!ine|n) hall$ " +
  "halle$ hallebard hallier halo$ halte$ hamac hambourg hamburger hameau hammam hampe hamster han(?!nibal) happ haqu hara " +
  "harcel hard harem hareng haret harfang hargn haricot haridelle harissa harki harnach harnais haro harp hart$ hasard " +
  "hasch hash hat hau hav hayon he$ heaume hein heler hello$ hem$ henn hep$ heraut here$ heriss herni heron heros$ hers " +
  "hertz hetr heurt hi$ hibou hic$ hickory hideu hier(?:arch|ogl) hi-fi hi-han hip-hop high hip$ hipp(?:ie|y)$ hipster " +
  "hiss hit$ hit-parade hittite hobb hobereau hoch hockey hola$ hold holland homard home$ hondur hongkong hong-kong hongr " +
  "honn(?:i|ir)$ hont hop$ hoqueton hoquet horde$ horion hormis hors hot-dog hotte hou hub$ hublot huch hue$ huee huer " +
  "huguenot huis.clos huit(?!r) hulott hulul hum$ hun$ humage humer hune hunier hunnique hunter hupp hure$ hurl huron " +
  "husky huskies hussard hutt onz oui$ oui-oui ouistiti ouighour ouolof ouf$ ouah ouste uhlan ulul";

/** The y of yaourt, yoga or Yémen is a consonant; that of yeux, yeuse or Yonne is not. */
const Y = "y(?=[aeiou])(?!eux$|eu$|euse|eble|onne$|erres$)";

/** Labels such as A, E12 or 2nde, and figures, keep their form: le A, de E12, de 8 à 11. */
export const LABEL = /^(?:[A-Z](?:[-.]?\d|$|[.,;:!?)])|\d)/;

export const UNELIDED = new RegExp(
  `^(?:${BEGINNINGS.replaceAll("$", "s?(?![a-z])").replaceAll(" ", "|")}|${Y.replaceAll("$", "(?![a-z])")})`,
);
