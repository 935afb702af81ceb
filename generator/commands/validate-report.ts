import type { Finding } from "../report/finding.ts";
import { ndjsonEnd, ndjsonLine } from "../report/ndjson.ts";
import { summaryTables } from "../report/summary-tables.ts";
import { firstOfEach, type FoundIssue } from "../traffic/validate/first-issues.ts";
import type { Summary } from "../traffic/validate/summary.ts";
import { newTally } from "../traffic/validate/tally.ts";
import type { CommandContext } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { plural, printFindings, reportFormat } from "./print-findings.ts";
import { Interruption } from "./process-host.ts";
import { trafficFindings } from "./traffic-findings.ts";

/** What is printed of the verdicts on messages. */
export interface ValidateReport {
  /** Counts a part of an input, and keeps or prints what was found in it. */
  add(input: { readonly name: string }, part: ValidatedPart): void;
  /** Prints what there is to tell at the end, or where it was stopped. */
  end(complete: boolean): void;
  readonly invalid: number;
}

/** A part of an input. */
interface ValidatedPart {
  readonly summary: Summary;
  readonly found: readonly FoundIssue[];
}

/** A report that shows so many findings, and counts all. */
export function validateReport(context: CommandContext, most: number): ValidateReport {
  const format = reportFormat(context);
  const tally = newTally();
  const findings: Finding[] = [];
  const isFirst = firstOfEach(most);
  let printed = 0;
  const keep = (finding: Finding): void => {
    if (format === "ndjson") {
      if (printed < most) context.stdout.write(ndjsonLine(finding));
      printed += 1;
    } else if (isFirst(finding.severity)) findings.push(finding);
  };
  return {
    add(input, { summary, found }) {
      tally.addSummary(summary);
      trafficFindings(input, found).forEach(keep);
    },
    end(complete) {
      const summary = tally.summary();
      const { messages, invalid, errors, warnings, bytes, events } = summary;
      const totals = { messages, valid: messages - invalid, invalid, errors, warnings, bytes };
      const facts = { ...totals, complete, events };
      const all = errors + warnings;
      if (format === "ndjson")
        context.stdout.write(ndjsonEnd({ facts, more: all - Math.min(printed, most) }));
      else
        printFindings(context, findings, {
          facts,
          most,
          more: all - findings.length,
          result: true,
        });
      if (format === "text") printSummary(context, summary, findings.length > 0);
      if (!complete && !wasClosed(context))
        context.stderr.write("This is of a part of the messages: it was stopped before the end.\n");
    },
    get invalid() {
      return tally.summary().invalid;
    },
  };
}

/** Who closed the pipe has read enough, and is told nothing more. */
function wasClosed({ signal }: CommandContext): boolean {
  const reason: unknown = signal.reason;
  return reason instanceof Interruption && reason.exitCode === EXIT.ok;
}

/** The tables, unless they would say of one message what was just said, and the totals. */
function printSummary({ stdout }: CommandContext, summary: Summary, isBelow: boolean): void {
  const { messages, invalid, errors, warnings } = summary;
  if (messages > 1) stdout.write((isBelow ? "\n" : "") + summaryTables(summary, stdout.colours));
  stdout.write(
    `${plural(messages, "message")}: ${messages - invalid} valid, ${invalid} invalid;` +
      ` ${plural(errors, "error")}, ${plural(warnings, "warning")}.\n`,
  );
}
