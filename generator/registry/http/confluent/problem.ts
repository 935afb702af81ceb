import type { Json } from "../../../base/json.ts";
import { CONFLUENT_TYPE, json, problem, type HttpResponse } from "../response.ts";

/** A value, as the Schema Registry of Confluent sends it. */
export function found(value: Json): HttpResponse {
  return json(200, value, CONFLUENT_TYPE);
}

/** What the Schema Registry of Confluent would say that is wrong. */
export const confluentProblem = {
  noSubject: (subject: string) => said(40401, `Subject '${subject}' not found.`),
  noVersion: (version: string) => said(40402, `Version ${version} not found.`),
  noSchema: () => said(40403, "Schema not found."),
  invalidSchema: (why: string) => said(42201, why),
  invalidVersion: (version: string) =>
    said(42202, `'${version}' is no version: it is a number from 1, or "latest".`),
  readOnly: (subject: string) =>
    said(
      42205,
      `Subject '${subject}' is in read-only mode: it has no such schema, and none is added over HTTP. ` +
        'Change the definitions, then run "canon release" and "canon tree".',
    ),
} as const;

function said(code: number, message: string): HttpResponse {
  return problem(code, message, CONFLUENT_TYPE);
}
