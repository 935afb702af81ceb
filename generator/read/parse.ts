import type { Document } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { compose } from "./compose.ts";
import { inspectNodes } from "./inspect-nodes.ts";
import { inspectTokens } from "./inspect-tokens.ts";
import { tokenize } from "./tokenize.ts";

/** The document of a file with the positions of all its nodes, and what is wrong with it. */
export interface Parsed {
  /** Missing if the text is no YAML, or has features that keep its content from being read. */
  readonly yaml?: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the small part of YAML that definitions are written in: mappings with text keys, lists and
 * scalars. Never runs out of stack: the nesting is measured before anything recursive begins.
 */
export function parse(source: SourceFile): Parsed {
  const tokenized = tokenize(source);
  if (tokenized.tokens === undefined) return { diagnostics: [tokenized.excess] };
  const { tokens } = tokenized;
  const inspection = inspectTokens(source, tokens);
  if (!inspection.composable) return { diagnostics: inspection.diagnostics };
  const { yaml, diagnostics: faults } = compose(source, tokens);
  const diagnostics = [...inspection.diagnostics, ...faults];
  // What the library builds of a broken text is a guess, and would be reported for what it is not.
  if (yaml === undefined || diagnostics.length > 0) return { diagnostics };
  const content = inspectNodes(source, yaml);
  return { ...(content.readable ? { yaml } : {}), diagnostics: content.diagnostics };
}
