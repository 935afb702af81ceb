import type { Json } from "../../../base/json.ts";
import type { CheckedChange } from "../check/check-job.ts";
import { unchecked } from "../check/unchecked.ts";
import { isResponse, type HttpResponse } from "../response.ts";
import type { Call, Route } from "../route.ts";
import { findVersion, findVersions, schemaText } from "./find-version.ts";
import { postedSchema } from "./posted-schema.ts";
import { confluentProblem, found } from "./problem.ts";
import type { SubjectVersion } from "./subjects.ts";

/** Whether a schema would do. It does if old and new messages are fine for new and old receivers. */
export const compatibilityRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/compatibility/subjects/:subject/versions/:version",
    summary: "Whether a schema is compatible with one version; why not, with `?verbose=true`.",
    async answer(call) {
      const version = await findVersion(call);
      return isResponse(version) ? version : await compared(call, [version]);
    },
  },
  {
    method: "POST",
    path: "/compatibility/subjects/:subject/versions",
    summary: "The same with all versions.",
    async answer(call) {
      const versions = await findVersions(call);
      return isResponse(versions) ? versions : await compared(call, versions);
    },
  },
];

async function compared(call: Call, versions: readonly SubjectVersion[]): Promise<HttpResponse> {
  const schema = postedSchema(call);
  if (isResponse(schema)) return schema;
  const against: string[] = [];
  for (const version of versions) {
    const text = await schemaText(call, version);
    if (typeof text !== "string") return text;
    against.push(text);
  }
  const event = versions[0]?.event ?? "";
  const job = {
    kind: "schema",
    event,
    schema: JSON.stringify(schema),
    against,
    witnesses: false,
  } as const;
  const outcome = await call.registry.check(job);
  if (outcome.kind === "invalid")
    return confluentProblem.invalidSchema(outcome.findings.map(({ message }) => message).join(" "));
  if (outcome.kind !== "compared") return unchecked(outcome);
  const messages = outcome.changes.flatMap((changes, at) =>
    changes.flatMap((change) => sentences(change, versions[at]?.version ?? 0)),
  );
  const verdict = { is_compatible: messages.length === 0 };
  const isVerbose = call.query.get("verbose") === "true";
  return found({ ...verdict, ...(isVerbose ? { messages } : {}) } satisfies Json);
}

/** What a change breaks on the wire, in words. */
function sentences({ rule, subject, wire }: CheckedChange, version: number): readonly string[] {
  const what = `"${subject}" (${rule}), against version ${version}:`;
  return [
    ...(wire.sender === "break" ? [`${what} messages of old senders are refused.`] : []),
    ...(wire.receiver === "break" ? [`${what} old receivers refuse new messages.`] : []),
  ];
}
