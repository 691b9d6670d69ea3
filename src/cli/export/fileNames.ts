/** Characters of a name, so that with what is added it fits in the 255 bytes of any system. */
const LONGEST = 50;
/** What Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name of a file for each thing, in their order: safe on Windows, macOS and Linux, none twice whatever the case of letters,
 * and the same for the same list. What no system takes becomes a hyphen.
 */
export function fileNames(names: readonly string[], ending: string): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = [...name.normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, "-")].slice(0, LONGEST).join("");
    const safe = plain.replace(/^[\s.-]+|[\s.-]+$/g, "") || "sans-nom";
    const base = DEVICE.test(safe) ? `_${safe}` : safe;
    let number = 1;
    let found = base;
    while (used.has(keyOf(found))) found = `${base}-${++number}`;
    used.add(keyOf(found));
    return `${found}${ending}`;
  });
}

const keyOf = (name: string) => name.normalize("NFKC").toLowerCase();
