import { createRequire } from "node:module";
import { join } from "node:path";

interface HtmlValidate {
  readonly HtmlValidate: new (options: object) => { validateStringSync(text: string): Report };
}

interface Report {
  readonly results: readonly { readonly messages: readonly Message[] }[];
}

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
}

/** Ids are paths of fields, which have dots. */
const OPTIONS = {
  extends: ["html-validate:standard"],
  rules: { "valid-id": ["error", { relaxed: true }] },
};

/** Judges HTML by the rules of html-validate: the faults of each page that is given to it. */
export function htmlJudge(): (text: string) => readonly string[] {
  const require = createRequire(join(import.meta.dirname, "../package.json"));
  const { HtmlValidate } = require("html-validate") as HtmlValidate;
  const judge = new HtmlValidate(OPTIONS);
  return (text) =>
    judge
      .validateStringSync(text)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      );
}
