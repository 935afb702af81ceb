import type { Json } from "../../base/json.ts";

/** What goes back. */
export interface HttpResponse {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The type of what is ours. */
const JSON_TYPE = "application/json; charset=utf-8";

/** The type of what the Schema Registry of Confluent would say. */
export const CONFLUENT_TYPE = "application/vnd.schemaregistry.v1+json";

const encoder = new TextEncoder();

/** An answer with what all of them need. */
export function response(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array = new Uint8Array(),
): HttpResponse {
  // These two have no body by definition, not an empty one.
  const isBare = status === 204 || status === 304;
  const length = isBare ? {} : { "content-length": String(body.length) };
  return { status, headers: { ...headers, ...length, "x-content-type-options": "nosniff" }, body };
}

/** A value as JSON, which may differ the next time: caches ask again. */
export function json(status: number, value: Json, type: string = JSON_TYPE): HttpResponse {
  return jsonText(status, JSON.stringify(value), type);
}

/** The same for a value that is a text already. */
export function jsonText(status: number, text: string, type: string): HttpResponse {
  const headers = { "content-type": type, "cache-control": "no-cache" };
  return response(status, headers, encoder.encode(text));
}

/** What went wrong, as clients of schema registries know it: the first three digits are the status. */
export function problem(code: number, message: string, type: string = JSON_TYPE): HttpResponse {
  const status = Number(String(code).slice(0, 3));
  return json(status, { error_code: code, message }, type);
}

/** Whether a search ended with an answer for the client instead of what was searched. */
export function isResponse(found: object): found is HttpResponse {
  return "status" in found && "headers" in found && "body" in found;
}
