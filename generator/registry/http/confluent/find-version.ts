import { indexOf } from "../../../catalog/index-of.ts";
import { blobPath } from "../../tree/paths.ts";
import type { HttpResponse } from "../response.ts";
import { isResponse, problem } from "../response.ts";
import { param, type Call } from "../route.ts";
import { confluentProblem } from "./problem.ts";
import { subjectsOf, versionsOf, type SubjectVersion } from "./subjects.ts";

/** The versions of the subject that the address names, oldest first, or what is wrong with it. */
export async function findVersions(call: Call): Promise<readonly SubjectVersion[] | HttpResponse> {
  const subjects = await subjectsOf(call.registry);
  if (isResponse(subjects)) return subjects;
  const subject = param(call, "subject");
  return versionsOf(subjects, subject) ?? confluentProblem.noSubject(subject);
}

/** The version that the address names by its number or as `latest`, or what is wrong with it. */
export async function findVersion(call: Call): Promise<SubjectVersion | HttpResponse> {
  const versions = await findVersions(call);
  if (isResponse(versions)) return versions;
  const asked = param(call, "version");
  const isLatest = asked === "latest" || asked === "-1";
  if (!isLatest && !/^[1-9]\d{0,8}$/.test(asked)) return confluentProblem.invalidVersion(asked);
  const found = isLatest
    ? versions.at(-1)
    : versions.find(({ version }) => version === Number(asked));
  return found ?? confluentProblem.noVersion(asked);
}

/** The schema that the address names by its id, or what is wrong with it. */
export async function findSchema(call: Call): Promise<SubjectVersion | HttpResponse> {
  const subjects = await subjectsOf(call.registry);
  if (isResponse(subjects)) return subjects;
  const asked = param(call, "id");
  const found = /^[1-9]\d{0,8}$/.test(asked) ? subjects.schemas.get(Number(asked)) : undefined;
  return found ?? confluentProblem.noSchema();
}

/** The text of a schema, or the news that the tree is broken. */
export async function schemaText(
  { registry }: Pick<Call, "registry">,
  { sha256 }: SubjectVersion,
): Promise<string | HttpResponse> {
  const bytes = await registry.tree.read(blobPath(sha256));
  if (bytes === undefined) return problem(500, `The tree has no blob "${sha256}".`);
  return textOf(bytes);
}

const textOf = indexOf((bytes: Uint8Array) => new TextDecoder().decode(bytes));
