import type { Issue, IssueSeverity } from "../../../runtime/issue.ts";
import { indexOf } from "../../../runtime/messages/message-index.ts";
import { checkEntry } from "../../../runtime/messages/check-entry.ts";
import type { AnyEventType, MessageTables } from "../../../runtime/messages/message-table.ts";
import { recognise } from "../../../runtime/messages/recognise.ts";
import { own } from "../../../runtime/own.ts";
import { unknownFields } from "../../../runtime/unknown-fields.ts";
import type { RatedFields } from "../../check/rated-fields.ts";
import { coverageOf } from "./coverage.ts";
import type { Asked, Report, Verdict } from "./exchange.ts";

/** What messages are checked against. */
export interface Knowledge {
  readonly tables: MessageTables;
  readonly rated: RatedFields;
}

type Options = Pick<Asked, "event" | "direction">;

/** Issues of one message that are listed. */
const MOST_ISSUES = 500;

/** Whether a message is valid, and how far off it is. */
export function verdictOf({ tables }: Knowledge, value: unknown, options: Options): Verdict {
  const { event, issues } = checked(tables, value, options);
  return { ...(event === undefined ? {} : { event }), ...counted(issues) };
}

/** All that there is to say of a message. */
export function reportOf(knowledge: Knowledge, value: unknown, options: Options): Report {
  const { tables, rated } = knowledge;
  const { event, eventType, issues } = checked(tables, value, options);
  return {
    ...(event === undefined ? {} : { event }),
    ...counted(issues),
    issues,
    coverage: coverageOf(rated, event ?? "", value),
    misspelt: eventType === undefined ? [] : unknownFields(eventType, value),
  };
}

interface CheckedValue {
  readonly event?: string;
  readonly eventType?: AnyEventType;
  readonly issues: readonly Issue[];
}

function checked(
  tables: MessageTables,
  value: unknown,
  { event, direction }: Options,
): CheckedValue {
  const options = { direction, maxIssues: MOST_ISSUES, suggest: true };
  if (event !== "") {
    const eventType = eventTypeNamed(tables, event);
    if (eventType !== undefined) {
      return { event, eventType, issues: eventType.check(value, options).issues };
    }
  }
  const named = recognise(indexOf(tables), value, true);
  if (named.issues !== undefined) return { issues: named.issues };
  const { id, eventType } = named.entry;
  return { event: id, eventType, issues: checkEntry(named, options).issues };
}

function eventTypeNamed(tables: MessageTables, id: string): AnyEventType | undefined {
  return tables.map(({ eventTypes }) => own(eventTypes, id)).find((found) => found !== undefined);
}

function counted(issues: readonly Issue[]): Pick<Verdict, "errors" | "warnings"> {
  const count = (severity: IssueSeverity): number =>
    issues.filter((issue) => issue.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
