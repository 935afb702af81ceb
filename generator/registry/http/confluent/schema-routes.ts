import type { Json } from "../../../base/json.ts";
import { CONFLUENT_TYPE, isResponse, jsonText, type HttpResponse } from "../response.ts";
import { param, type Call, type Route } from "../route.ts";
import { findSchema, findVersion, findVersions, schemaText } from "./find-version.ts";
import { confluentProblem, found } from "./problem.ts";
import type { SubjectVersion } from "./subjects.ts";

/** One schema, by its subject and version or by its id. */
export const schemaRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/subjects/:subject/versions/:version",
    summary: "A version of a subject, by number or `latest`: its id and its schema.",
    answer: async (call) => await whole(call, await findVersion(call)),
  },
  {
    method: "GET",
    path: "/subjects/:subject/versions/:version/schema",
    summary: "The schema alone.",
    answer: async (call) => await alone(call, await findVersion(call)),
  },
  {
    method: "GET",
    path: "/subjects/:subject/metadata",
    summary: "The version of an edition: `?key=edition&value=2023-03`.",
    async answer(call) {
      const versions = await findVersions(call);
      if (isResponse(versions)) return versions;
      const edition = call.query.get("key") === "edition" ? call.query.get("value") : undefined;
      const version = versions.find(({ editions }) => editions.includes(edition ?? ""));
      return await whole(call, version ?? confluentProblem.noVersion("with this metadata"));
    },
  },
  {
    method: "GET",
    path: "/schemas/ids/:id",
    summary: "A schema by its id.",
    async answer(call) {
      const schema = await findSchema(call);
      if (isResponse(schema)) return schema;
      const text = await schemaText(call, schema);
      return typeof text === "string" ? found({ schemaType: "JSON", schema: text }) : text;
    },
  },
  {
    method: "GET",
    path: "/schemas/ids/:id/schema",
    summary: "The schema alone.",
    answer: async (call) => await alone(call, await findSchema(call)),
  },
  {
    method: "GET",
    path: "/schemas/ids/:id/versions",
    summary: "Whose schema it is.",
    async answer(call) {
      const schema = await findSchema(call);
      if (isResponse(schema)) return schema;
      return found([{ subject: schema.event, version: schema.version }]);
    },
  },
];

/** A version as clients know it. The subject has the name by which they asked for it. */
async function whole(call: Call, version: SubjectVersion | HttpResponse): Promise<HttpResponse> {
  if (isResponse(version)) return version;
  const text = await schemaText(call, version);
  return typeof text === "string" ? found(described(call, version, text)) : text;
}

/** What clients get to know of a version. */
export function described(call: Call, { id, version }: SubjectVersion, schema: string): Json {
  return { subject: param(call, "subject"), version, id, schemaType: "JSON", schema };
}

async function alone(call: Call, version: SubjectVersion | HttpResponse): Promise<HttpResponse> {
  if (isResponse(version)) return version;
  const text = await schemaText(call, version);
  return typeof text === "string" ? jsonText(200, text, CONFLUENT_TYPE) : text;
}
