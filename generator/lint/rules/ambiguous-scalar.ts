import { isMap, isScalar, isSeq, type Scalar } from "yaml";
import type { DefinitionDocument } from "../../definition/document.ts";
import { isAmbiguousScalar } from "../../definition/ambiguous-scalar.ts";
import { quoted } from "../../definition/print-scalar.ts";
import { fixOf, type LintRule } from "../rule.ts";

/** Reading refuses what is no text here; this is about text that other readers take for something else. */
export const ambiguousScalar: LintRule = {
  code: "ambiguous-scalar",
  severity: "error",
  purpose: "A text without quotes is a number, a boolean or a date to some readers of YAML.",
  remedy: "Put it in double quotes.",
  check({ documents }, report) {
    for (const document of documents) {
      for (const { text, start, end } of ambiguousTexts(document)) {
        const span = { file: document.source.path, start, end };
        report({
          span,
          message: `"${text}" is not text to every reader of YAML.`,
          ...fixOf("Quote it", [{ span, text: quoted(text) }]),
        });
      }
    }
  },
};

interface FoundText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function ambiguousTexts({ yaml }: DefinitionDocument): readonly FoundText[] {
  const found: FoundText[] = [];
  // Reading has bounded the depth. The `visit` of the library takes several times as long.
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        visit(key);
        visit(value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item);
    } else if (isScalar(node)) {
      found.push(...ambiguousText(node));
    }
  };
  visit(yaml.contents);
  return found;
}

function ambiguousText({ value, type, range }: Scalar): readonly FoundText[] {
  if (type !== "PLAIN" || typeof value !== "string" || !range) return [];
  const [start, end] = range;
  return isAmbiguousScalar(value) ? [{ text: value, start, end }] : [];
}
