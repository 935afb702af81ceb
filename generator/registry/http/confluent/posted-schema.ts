import { boundedJson, jsonObjectOf } from "../json-body.ts";
import type { HttpResponse } from "../response.ts";
import type { Call } from "../route.ts";
import { confluentProblem } from "./problem.ts";
import { isJsonObject, type JsonObject } from "../../../base/json.ts";

/** The schema that a client of the Schema Registry of Confluent sent, or what is wrong with it. */
export function postedSchema({ body }: Call): JsonObject | HttpResponse {
  const posted = jsonObjectOf(body);
  if (typeof posted === "string") return confluentProblem.invalidSchema(posted);
  const { schema, schemaType = "JSON", references = [] } = posted;
  if (schemaType !== "JSON")
    return confluentProblem.invalidSchema('Schemas are JSON Schemas: "schemaType" is "JSON".');
  if (!Array.isArray(references) || references.length > 0)
    return confluentProblem.invalidSchema("Schemas are whole: they have no references to others.");
  const value = typeof schema === "string" ? boundedJson(schema) : undefined;
  if (isJsonObject(value)) return value;
  return confluentProblem.invalidSchema(
    'The "schema" is not the text of a JSON object, or is nested too deeply.',
  );
}
