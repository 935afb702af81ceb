/**
 * The shortest plain text that a safe pattern matches, by its first alternatives; undefined where
 * it has something that this does not know. The caller tests it against the pattern.
 */
export function exampleOfPattern(pattern: string): string | undefined {
  const reader = new PatternReader(pattern.replace(/^\^/u, "").replace(/\$$/u, ""));
  const text = reader.alternatives();
  return reader.failed || !reader.atEnd ? undefined : text;
}

/** Characters that stand for a class, most readable first. */
const CANDIDATES = Array.from(
  "A10a-_. /:@#+,BCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz23456789!\"$%&'()*;<=>?[\\]^`{|}~ éß",
);

class PatternReader {
  failed = false;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The first alternative that is not empty; the others are stepped over. */
  alternatives(): string {
    let chosen = this.#sequence();
    while (this.#peek() === "|") {
      this.#at += 1;
      const next = this.#sequence();
      if (chosen === "") chosen = next;
    }
    return chosen;
  }

  #sequence(): string {
    let text = "";
    while (!this.atEnd && !"|)".includes(this.#peek()) && !this.failed) {
      const atom = this.#atom();
      text += atom.repeat(this.#count());
      if (text.length > 1000) this.failed = true;
    }
    return text;
  }

  #atom(): string {
    const character = this.#peek();
    if (character === "(") return this.#group();
    if (character === "[") return this.#oneOf(this.#class());
    if (character === ".") return this.#oneOf(this.#take(1));
    if (character === "\\") return this.#escape();
    if ("^$".includes(character)) {
      this.#take(1);
      return "";
    }
    const [point = ""] = this.#text.slice(this.#at);
    return this.#take(point.length);
  }

  #group(): string {
    const opening =
      /^\((?:\?:|\?<[A-Za-z_$][\w$]*>)?/u.exec(this.#text.slice(this.#at))?.[0] ?? "(";
    this.#take(opening.length);
    const text = this.alternatives();
    if (this.#peek() !== ")") this.failed = true;
    this.#take(1);
    return text;
  }

  #escape(): string {
    const rest = this.#text.slice(this.#at);
    const known = /^\\(?:[pP]\{[^}]*\}|u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)/u.exec(
      rest,
    )?.[0];
    if (known === undefined) {
      this.failed = true;
      return "";
    }
    this.#take(known.length);
    return /^\\[bB]$/u.test(known) ? "" : this.#oneOf(known);
  }

  #class(): string {
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== "]")
      end += this.#text[end] === "\\" ? 2 : 1;
    return this.#take(end + 1 - this.#at);
  }

  #oneOf(source: string): string {
    try {
      const pattern = new RegExp(`^(?:${source})$`, "u");
      const found = CANDIDATES.find((candidate) => pattern.test(candidate));
      if (found !== undefined) return found;
    } catch {
      // What does not compile alone is unknown here.
    }
    this.failed = true;
    return "";
  }

  #count(): number {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(this.#text.slice(this.#at));
    if (found === null) return 1;
    this.#take(found[0].length);
    if (found[1] !== undefined) return Number(found[1]);
    return found[0].startsWith("+") ? 1 : 0;
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #take(length: number): string {
    const taken = this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}
