/** Words that say nothing about the one thing that is described. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those and or of for to in on at by with from as is are was were be been it its " +
    "their they them there which who whom whose if any each every some one all has have had " +
    "can may will shall does do did field value contain contains hold holds represent represents describe " +
    "describes indicate indicates specify specifies"
  ).split(" "),
);

/** At the start of a text these ask something, as `what` does; elsewhere they only connect. */
const STARTS_WITH_WHO = /^\s*(?:who|whom|whose)\b/i;

/** The words of a text that say something, in lower case and in the singular. */
export function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  const content = words.filter((word) => !STOP_WORDS.has(word)).map(singular);
  return STARTS_WITH_WHO.test(text) ? ["who", ...content] : content;
}

/** The words that a name is made of: `VisitNumber` of `visit` and `number`. */
export function wordsOfName(name: string): readonly string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return [...words, name].map((word) => singular(word.toLowerCase()));
}

/** Good enough to tell that `address` and `addresses` are one word; not for people to read. */
function singular(word: string): string {
  const base = word.replace(/['’]s$/, "");
  if (base.length < 4) return base;
  if (base.endsWith("ies")) return `${base.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(base)) return base.slice(0, -2);
  return /[^su]s$/.test(base) ? base.slice(0, -1) : base;
}
