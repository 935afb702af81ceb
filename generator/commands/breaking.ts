import { hasErrors } from "../base/diagnostic.ts";
import { groupBy } from "../base/group-by.ts";
import { baselines } from "../compat/policy/baselines.ts";
import { exceptionsOf } from "../compat/policy/exception.ts";
import { changeFindings } from "../report/changes/change-findings.ts";
import type { ReportedChange } from "../report/changes/change-report.ts";
import { changeLocator } from "../report/changes/locate-change.ts";
import { changeFacts } from "../report/changes/render-json.ts";
import { findingsOf } from "../report/finding.ts";
import { visible } from "../report/visible.ts";
import type { HeldAgainst, PromiseJudgement } from "../run/comparison-judgement.ts";
import type { ComparisonSide } from "../run/comparison-side.ts";
import type { ComparisonSides } from "../run/comparison-sides.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { comparedSide, locatedSide } from "./compared-side.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder } from "./folders.ts";
import { plural, printFindings, reportFormat } from "./print-findings.ts";

/** `canon breaking`. */
export const breaking: Command = {
  name: "breaking",
  summary:
    "Fails where the definitions break what was promised, unless an exception was agreed upon.",
  usage: "breaking [--against <names>]",
  examples: [
    "canon breaking",
    "canon breaking --against main",
    "canon breaking --against 2022-08,2023-03 --format github",
  ],
  options: [
    {
      name: "against",
      kind: "list",
      value: "<names>",
      summary:
        "editions, git refs, folders or packages (default: editions of the current major versions)",
    },
  ],
  async run(context) {
    if (context.args.length > 0)
      throw new UsageError('"canon breaking" takes options only.', 'Did you mean "--against"?');
    const { comparisonSides } = await import("../run/comparison-sides.ts");
    const place = { cwd: context.cwd, definitions: definitionsFolder(context) };
    const sides = comparisonSides(place);
    const now = await comparedSide(context, sides, ".");
    const against = now && (await heldAgainst(context, sides));
    if (now === undefined || against === undefined) return EXIT.findings;
    const { judgeDefinitions } = await import("../run/comparison-judgement.ts");
    const judgement = judgeDefinitions({
      against,
      now,
      editions: sides.editions().editions,
      exceptions: exceptionsOf((await sides.working()).documents),
      today: new Date().toISOString().slice(0, 10),
    });
    print(context, { against, now, judgement });
    const { violations, diagnostics } = judgement;
    return violations.length > 0 || hasErrors(diagnostics) ? EXIT.findings : EXIT.ok;
  },
};

/** Undefined after the errors of a side were printed. */
async function heldAgainst(
  context: CommandContext,
  sides: ComparisonSides,
): Promise<readonly HeldAgainst[] | undefined> {
  const asked = context.options.list("against").map((name) => ({ name }));
  const all = baselines(sides.editions().editions);
  const wanted =
    asked.length > 0 ? asked : all.map(({ edition, models }) => ({ name: edition, models }));
  // Without editions there is nothing to hold against; with broken ones there must be an error.
  const broken = asked.length === 0 && hasErrors(sides.editions().diagnostics);
  const held: HeldAgainst[] = [];
  for (const { name, ...models } of broken ? [{ name: "latest" }] : wanted) {
    const before = await comparedSide(context, sides, name);
    if (before === undefined) return undefined;
    held.push({ before, ...models });
  }
  return held;
}

interface Outcome {
  readonly against: readonly HeldAgainst[];
  readonly now: ComparisonSide;
  readonly judgement: PromiseJudgement;
}

function print(context: CommandContext, { against, now, judgement }: Outcome): void {
  const labels = against.map(({ before }) => before.label);
  const { violations, agreed, diagnostics } = judgement;
  const broken = located(context, now, violations);
  const findings = [
    ...changeFindings(broken, "error"),
    ...findingsOf(diagnostics, locatedSide(context, now)),
  ];
  const facts = {
    against: labels,
    changes: broken.map(changeFacts),
    agreed: located(context, now, agreed).map(changeFacts),
  };
  printFindings(context, findings, { facts });
  if (reportFormat(context) !== "text") return;
  for (const { change, exception } of agreed) {
    const { name, approvedBy, expires, reason } = exception;
    const line = `${change.rule} "${change.subject}": agreed upon (${name}) by ${approvedBy} until ${expires}: ${reason}`;
    context.stdout.write(`${visible(line)}\n`);
  }
  context.stdout.write(`${summaryOf(labels, judgement)}\n`);
}

/** The changes with their places, in the order in which they came. */
function located(
  context: CommandContext,
  now: ComparisonSide,
  judged: readonly (ReportedChange & { readonly before: ComparisonSide })[],
): readonly ReportedChange[] {
  return [...groupBy(judged, ({ before }) => before)].flatMap(([before, group]) => {
    const locate = changeLocator(locatedSide(context, before), locatedSide(context, now));
    return group.map(({ before: _before, ...one }) => {
      const place = locate(one.change);
      return { ...one, ...(place === undefined ? {} : { place }) };
    });
  });
}

function summaryOf(labels: readonly string[], { violations, agreed }: PromiseJudgement): string {
  if (labels.length === 0) return "There is no edition yet, so nothing was promised.";
  const { length } = violations;
  const broken = length === 0 ? "nothing breaks" : plural(length, "change breaks", "changes break");
  const excepted = agreed.length === 0 ? "" : `; ${agreed.length} agreed upon`;
  return `Against ${visible(labels.join(", "))}: ${broken} the promise${excepted}.`;
}
