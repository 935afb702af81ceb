import type { Issue } from "../issue.ts";
import { pathText } from "../found.ts";
import type { JsonObject } from "../json-object.ts";
import { tableOf } from "../table.ts";
import type { Entry } from "./message-index.ts";
import { refusal } from "./refusal.ts";

/**
 * The issue of a response that arrives under the event type of its query, as happens where the
 * answer copies `Meta` of what it answers; undefined for any other message. It has a field that the
 * response declares and the query does not, and is a response in all but its name.
 */
export function responseUnderQuery(
  { eventType: query, response, at }: Entry,
  message: JsonObject,
): Issue | undefined {
  if (response === undefined) return undefined;
  const asked = tableOf(query.shape).fields;
  const answered = tableOf(response.shape).fields;
  const telling = Object.keys(message).some((name) => !asked.has(name) && answered.has(name));
  if (!telling) return undefined;
  const path = pathText(at);
  const isName = (issue: Issue): boolean => issue.code === "constant" && issue.path === path;
  const { issues } = response.check(message);
  if (issues.some((issue) => issue.severity === "error" && !isName(issue))) return undefined;
  const got = `the event type of its query, ${JSON.stringify(query.eventType)}`;
  return refusal(at, "response-under-query", [JSON.stringify(response.eventType), got]);
}
