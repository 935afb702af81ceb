import { isScalar, visit, type Scalar } from "yaml";
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
  const look = (scalar: Scalar): void => {
    const { value, type, range } = scalar;
    if (type !== "PLAIN" || typeof value !== "string" || !range) return;
    const [start, end] = range;
    if (isAmbiguousScalar(value)) found.push({ text: value, start, end });
  };
  visit(yaml, {
    Scalar: (_key, scalar) => look(scalar),
    Pair: (_key, { key }) => {
      if (isScalar(key)) look(key);
    },
  });
  return found;
}
