import type { Format } from "../catalog/format.ts";
import { indexOf } from "../catalog/index-of.ts";
import { CHECKS } from "../runtime/checks.ts";
import { testOf } from "../runtime/format.ts";

/** The test that validators make of a text in this format, with the same code. */
export const formatTest: (format: Format) => (text: string) => boolean = indexOf(
  ({ name, pattern, checker }) =>
    testOf(checker === undefined ? { name, pattern } : { name, pattern, check: CHECKS[checker] }),
);
