import type { Diagnostic } from "../../base/diagnostic.ts";
import type { SourceFile } from "../../base/source.ts";
import type { ImportCode } from "../codes.ts";
import { finding } from "../finding.ts";
import { locate } from "../locate.ts";
import { show, type Pointer } from "./pointer.ts";

/** Collects what is wrong with one file. */
export class Findings {
  readonly #file: SourceFile;
  readonly #start: Pointer;
  readonly #found: Diagnostic[] = [];
  readonly #told = new Set<string>();
  readonly #often = new Map<string, { readonly at: Pointer; count: number }>();

  /** `start` is where the part of the file starts that all places are given from. */
  constructor(file: SourceFile, start: Pointer = []) {
    this.#file = file;
    this.#start = start;
  }

  /**
   * `message` gets the place where it is found, in quotes. A definition may be read at many places,
   * and what is wrong with it is told once.
   */
  report(code: ImportCode, at: Pointer, message: (place: string) => string): void {
    const key = `${code} ${show(at)}`;
    if (at.length > 0 && this.#told.has(key)) return;
    this.#told.add(key);
    const place = [...this.#start, ...at];
    this.#found.push(finding(code, locate(this.#file, place), message(`"${show(place)}"`)));
  }

  /** For what a file may have in very many places: reported once, with their number. */
  reportOnce(code: "closed-object" | "dropped-note", subject: string, at: Pointer): void {
    const key = `${code} ${subject}`;
    const before = this.#often.get(key);
    if (before === undefined) this.#often.set(key, { at, count: 1 });
    else before.count += 1;
  }

  get all(): readonly Diagnostic[] {
    const often = [...this.#often].map(([key, { at, count }]) => {
      const more = count === 1 ? "" : `, as ${count === 2 ? "one other" : `${count - 1} others`}`;
      const code: ImportCode = key.startsWith("closed-object") ? "closed-object" : "dropped-note";
      const what = code === "closed-object" ? "forbids other fields" : "is not kept";
      const place = [...this.#start, ...at];
      return finding(code, locate(this.#file, place), `"${show(place)}" ${what}${more}.`);
    });
    return [...this.#found, ...often];
  }
}
