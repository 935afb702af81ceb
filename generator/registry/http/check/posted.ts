import { isJsonObject, type Json, type JsonObject } from "../../../base/json.ts";
import type { SourceFile } from "../../../base/source.ts";
import { jsonObjectOf } from "../json-body.ts";
import { problem, type HttpResponse } from "../response.ts";

/** What is to be compared, with which edition. */
export type Posted = PostedSchema | PostedDefinitions;

export interface PostedSchema {
  readonly kind: "schema";
  /** The newest one, if it is left out. */
  readonly edition?: string;
  /** Id of the event type, if it is said. */
  readonly event?: string;
  readonly schema: JsonObject;
}

export interface PostedDefinitions {
  readonly kind: "definitions";
  readonly edition?: string;
  readonly files: readonly SourceFile[];
}

/**
 * Reads `{ edition?, event?, schema }` or `{ edition?, files: { "types/A.yaml": "..." } }`. A body with
 * neither key is a schema itself.
 */
export function postedIn(body: Uint8Array): Posted | HttpResponse {
  const posted = jsonObjectOf(body);
  if (typeof posted === "string") return problem(400, posted);
  const { edition, event, schema, files } = posted;
  if (schema === undefined && files === undefined) return { kind: "schema", schema: posted };
  if (!isTextIfAny(edition) || !isTextIfAny(event))
    return problem(400, '"edition" and "event" are texts: "2023-03", "PatientAdmin.NewPatient".');
  const asked = edition === undefined ? {} : { edition };
  if (isJsonObject(files) && schema === undefined)
    return { kind: "definitions", files: sourcesIn(files), ...asked };
  if (isJsonObject(schema) && files === undefined)
    return { kind: "schema", schema, ...asked, ...(event === undefined ? {} : { event }) };
  return problem(400, 'One of "schema" and "files" is needed, and it is an object.');
}

/** What is no text is no file, and then missing. */
function sourcesIn(files: JsonObject): readonly SourceFile[] {
  return Object.entries(files).flatMap(([path, text]) =>
    typeof text === "string" ? [{ path, text }] : [],
  );
}

function isTextIfAny(value: Json | undefined): value is string | undefined {
  return value === undefined || typeof value === "string";
}
