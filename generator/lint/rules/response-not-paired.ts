import type { DocumentOf } from "../../definition/document.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Finding, LintRule } from "../rule.ts";

type EventDocument = DocumentOf<"event">;

/** A query without an answer, or an answer without a question, cannot be called. */
export const responseNotPaired: LintRule = {
  code: "response-not-paired",
  severity: "error",
  purpose: "Queries and responses do not come in pairs.",
  remedy: "Name the answer of a query by `response:`, or write `answered: synchronously`.",
  check({ documents }, report) {
    const events = documents.filter((document) => document.kind === "event");
    const byModel = groupBy(events, ({ model }) => model);
    for (const siblings of byModel.values()) {
      for (const event of siblings) checkEvent(event, siblings, report);
    }
  },
};

function checkEvent(
  event: EventDocument,
  siblings: readonly EventDocument[],
  report: (finding: Finding) => void,
): void {
  const { name, data } = event;
  const queries = siblings.filter((sibling) => sibling.data.response === name);
  const problem =
    data.method === "push"
      ? problemOfPush(event, queries)
      : (problemOfPull(event, queries) ?? problemOfResponse(event, siblings));
  if (problem !== undefined) report(problem);
}

function problemOfPush(
  event: EventDocument,
  queries: readonly EventDocument[],
): Finding | undefined {
  const { name, data } = event;
  const key = data.response === undefined ? "answered" : "response";
  if (data[key] !== undefined) {
    return {
      span: event.spanOf([key], "key"),
      message: `The event type "${name}" is pushed, so nothing answers it.`,
      hint: `Remove \`${key}\`, or change the method to \`pull\`.`,
    };
  }
  const [query] = queries;
  if (query === undefined) return undefined;
  return {
    span: event.spanOf(["method"], "value"),
    message: `The event type "${name}" answers "${query.name}", but it is pushed.`,
    hint: "An answer has the method `pull`, as the question has.",
    related: [{ message: `"${query.name}" names it.`, span: query.spanOf(["response"], "value") }],
  };
}

function problemOfPull(
  event: EventDocument,
  queries: readonly EventDocument[],
): Finding | undefined {
  const { name, data } = event;
  const asks = data.response !== undefined || data.answered !== undefined;
  const [first, second] = queries;
  if (data.response !== undefined && data.answered !== undefined) {
    return {
      span: event.spanOf(["answered"], "key"),
      message: `The event type "${name}" is answered both synchronously and by "${data.response}".`,
      hint: "Keep one of the two.",
    };
  }
  if (!asks && first === undefined) {
    return {
      span: event.spanOf(["method"], "value"),
      message: `The event type "${name}" is pulled, but it has no response and answers nothing.`,
    };
  }
  if (second === undefined) return undefined;
  return {
    span: second.spanOf(["response"], "value"),
    message: `The event type "${name}" answers both "${first?.name}" and "${second.name}".`,
    hint: "Give each query a response of its own.",
  };
}

/** What a query names as its response has to be one. */
function problemOfResponse(
  event: EventDocument,
  siblings: readonly EventDocument[],
): Finding | undefined {
  const { name, data } = event;
  const response = siblings.find((sibling) => sibling.name === data.response);
  if (response?.data.response === undefined && response?.data.answered === undefined)
    return undefined;
  return {
    span: event.spanOf(["response"], "value"),
    message: `The response "${response.name}" of "${name}" is a query itself.`,
    hint: "A response neither names a response nor is answered.",
  };
}
