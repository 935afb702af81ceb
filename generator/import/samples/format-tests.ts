import type { Catalog } from "../../catalog/catalog.ts";
import { CHECKS } from "../../runtime/checks.ts";
import { STANDARD_FORMATS } from "../standard-formats.ts";
import type { FormatTest } from "./texts-seen.ts";

/** Plain words and numbers. A format that some of them are in says nothing about texts like them. */
const PLAIN = ["Male", "M", "abc", "A-1", "12", "1234", "123456", "12.5", "Monroe", "en"];

/** The formats that texts can be recognized by: those of the definitions, else the usual ones. */
export function formatTests(catalog: Catalog | undefined): readonly FormatTest[] {
  const known = [...(catalog?.formats.values() ?? [])];
  const formats =
    known.length > 0
      ? known
      : Object.entries(STANDARD_FORMATS).map(([name, format]) => ({ ...format, name }));
  const tests = formats.map(({ name, pattern, checker }) => {
    const regex = new RegExp(pattern, "u");
    const check = checker === undefined ? undefined : CHECKS[checker];
    const test = (text: string): boolean => regex.test(text) && (check?.(text) ?? true);
    return { name, test, isChecked: check !== undefined };
  });
  return tests
    .filter(({ test }) => !PLAIN.some(test))
    .toSorted((a, b) => Number(b.isChecked) - Number(a.isChecked));
}
