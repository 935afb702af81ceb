/** A format by name, and the test of it. */
export interface FormatTest {
  readonly name: string;
  readonly test: (text: string) => boolean;
}

/** Texts that must agree before a format is believed. */
const MIN_FOR_FORMAT = 3;

/** Texts that must have been seen, and how many different ones at most, before they count as codes. */
const MIN_FOR_CODES = 10;
const MAX_CODES = 12;

/** Letters, spaces and hyphens only: no number and no date is ever kept. */
const CODE = /^[A-Za-z](?:[A-Za-z -]{0,38}[A-Za-z])?$/u;

/**
 * Texts of one field: in which formats they all are, and which codes they are if there are few. As
 * soon as a text cannot be a code, all that were kept are forgotten.
 */
export class TextsSeen {
  #count = 0;
  #formats: readonly FormatTest[];
  #codes: Map<string, number> | undefined = new Map();

  constructor(formats: readonly FormatTest[]) {
    this.#formats = formats;
  }

  add(text: string): void {
    // Empty text stands for nothing.
    if (text === "") return;
    this.#count += 1;
    this.#formats = this.#formats.filter((format) => format.test(text));
    if (this.#codes === undefined) return;
    this.#codes.set(text, (this.#codes.get(text) ?? 0) + 1);
    if (!CODE.test(text) || this.#codes.size > MAX_CODES) this.#codes = undefined;
  }

  /** The format that all of the texts are in. */
  get format(): string | undefined {
    return this.#count >= MIN_FOR_FORMAT ? this.#formats[0]?.name : undefined;
  }

  /** The codes that the texts repeat, sorted; none where they are too few, or say too much. */
  get codes(): readonly string[] | undefined {
    if (this.#codes === undefined || this.#count < MIN_FOR_CODES) return undefined;
    const repeated = [...this.#codes].filter(([, count]) => count > 1).map(([code]) => code);
    return repeated.length < this.#codes.size ? undefined : repeated.toSorted();
  }
}
