import type { Issue } from "../issue.js";
import { pathText } from "../found.js";
import type { JsonObject } from "../json-object.js";
import { tableOf } from "../table.js";
import type { Entry } from "./message-index.js";
import { refusal } from "./refusal.js";

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
