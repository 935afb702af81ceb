import type { Fix, Severity, TextEdit } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { DefinitionDocument } from "../definition/document.ts";

/** What a rule looks at: all definitions, resolved and as they were written. */
export interface LintContext {
  readonly catalog: Catalog;
  readonly documents: readonly DefinitionDocument[];
}

/** One place that breaks a rule. */
export interface Finding {
  readonly span: Span;
  /** A sentence that names the thing in quotes and says what is wrong. */
  readonly message: string;
  /** What to do, where that is more than the remedy of the rule. */
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  readonly fix?: Fix;
}

/** A check of definitions that are correct as far as reading goes. */
export interface LintRule {
  /** Also the name of its file, of its fixtures, and of its entry in the docs. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is found. */
  readonly purpose: string;
  /** One sentence: what to do. */
  readonly remedy: string;
  /** Reports every place that breaks the rule, in any order. */
  check(context: LintContext, report: (finding: Finding) => void): void;
}

/** A fix, unless there is no certain one. */
export function fixOf(title: string, edits: readonly TextEdit[] | undefined): { fix?: Fix } {
  return edits === undefined ? {} : { fix: { title, edits } };
}
