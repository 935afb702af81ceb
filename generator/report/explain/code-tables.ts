import { compareBy } from "../../base/compare.ts";
import { ASPECTS } from "../../coverage/aspects.ts";
import { IMPORT_CODES, type ImportCodeEntry } from "../../import/codes.ts";
import { LINT_RULES } from "../../lint/rules.ts";
import { READ_CODES } from "../../read/codes.ts";
import { ISSUE_CODES } from "../../runtime/issue-code.ts";

/** A code that the tool reports, with what it is about. */
export interface ExplainedCode {
  readonly code: string;
  /** Who reports it, and about what. */
  readonly origin: string;
  readonly purpose: string;
  readonly remedy?: string;
}

/** Every code that can be explained, sorted. One code can come from two stages. */
export function explainedCodes(): readonly ExplainedCode[] {
  const read = Object.entries(READ_CODES).map(([code, entry]) => ({
    code,
    origin: "reading definitions",
    ...entry,
  }));
  const lint = LINT_RULES.map(({ code, purpose, remedy, severity }) => ({
    code,
    origin: `checking definitions (${severity})`,
    purpose,
    remedy,
  }));
  const fromImport = Object.entries<ImportCodeEntry>(IMPORT_CODES).map(
    ([code, { purpose, remedy, severity }]) => ({
      code,
      origin: `importing schemas or samples (${severity})`,
      purpose,
      ...(remedy === undefined ? {} : { remedy }),
    }),
  );
  const coverage = ASPECTS.map(({ code, missing }) => ({
    code,
    origin: "measuring coverage, where `--min` asks for more",
    purpose: `A field has ${missing}.`,
  }));
  const issues = Object.entries(ISSUE_CODES).map(([code, purpose]) => ({
    code,
    origin: "validating messages",
    purpose,
  }));
  return [...read, ...lint, ...fromImport, ...coverage, ...issues].toSorted(
    compareBy(({ code, origin }) => `${code} ${origin}`),
  );
}
