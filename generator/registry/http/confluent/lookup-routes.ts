import { digestOf } from "../../../base/digest.ts";
import { canonicalJson } from "../../tree/canonical-json.ts";
import { isResponse, type HttpResponse } from "../response.ts";
import { param, type Call, type Route } from "../route.ts";
import { findVersions, schemaText } from "./find-version.ts";
import { postedSchema } from "./posted-schema.ts";
import { confluentProblem, found } from "./problem.ts";
import { described } from "./schema-routes.ts";
import type { SubjectVersion } from "./subjects.ts";

/** What a client that holds a schema asks for. Neither the order of keys nor white space matters. */
export const lookupRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/subjects/:subject",
    summary: "Looks a schema up: its id and version.",
    async answer(call) {
      const version = await findPosted(call);
      if (version === undefined) return confluentProblem.noSchema();
      if (isResponse(version)) return version;
      const text = await schemaText(call, version);
      return typeof text === "string" ? found(described(call, version, text)) : text;
    },
  },
  {
    method: "POST",
    path: "/subjects/:subject/versions",
    summary: "The id of a schema that is there already. Others are refused.",
    async answer(call) {
      const version = await findPosted(call);
      if (version === undefined) return confluentProblem.readOnly(param(call, "subject"));
      return isResponse(version) ? version : found({ id: version.id, version: version.version });
    },
  },
];

/** The version of the subject that has the posted schema. */
async function findPosted(call: Call): Promise<SubjectVersion | HttpResponse | undefined> {
  const versions = await findVersions(call);
  if (isResponse(versions)) return versions;
  const schema = postedSchema(call);
  if (isResponse(schema)) return schema;
  const digest = digestOf(canonicalJson(schema));
  return versions.findLast(({ sha256 }) => sha256 === digest);
}
