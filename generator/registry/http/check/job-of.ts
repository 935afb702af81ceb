import type { JsonObject } from "../../../base/json.ts";
import { ourSchema } from "../../../import/schema/our-schemas.ts";
import type { EditionManifest, FileRole, Link } from "../../tree/documents.ts";
import { editionManifestPath, INDEX } from "../../tree/paths.ts";
import {
  parseEditionManifest,
  parseIndex,
  parseVersionManifest,
} from "../../tree/read-document.ts";
import type { TreeReader } from "../../tree/tree-reader.ts";
import { isResponse, problem, type HttpResponse } from "../response.ts";
import type { CheckJob } from "./check-job.ts";
import type { Posted, PostedSchema } from "./posted.ts";

/** A comparison with an edition. */
export interface EditionCheck {
  readonly edition: string;
  readonly job: CheckJob;
}

/** How what was sent is compared with what the edition has, or what is wrong with the request. */
export async function jobOf(
  tree: TreeReader,
  posted: Posted,
): Promise<EditionCheck | HttpResponse> {
  const manifest = await manifestOf(tree, posted.edition);
  if (isResponse(manifest)) return manifest;
  const { edition } = manifest;
  switch (posted.kind) {
    case "schema": {
      const job = await schemaJob(tree, manifest, posted);
      return isResponse(job) ? job : { edition, job };
    }
    case "definitions": {
      const against = await textAt(tree, manifest.snapshot);
      if (typeof against !== "string") return against;
      return { edition, job: { kind: "definitions", files: posted.files, against } };
    }
  }
}

async function manifestOf(
  tree: TreeReader,
  asked: string | undefined,
): Promise<EditionManifest | HttpResponse> {
  const index = await tree.read(INDEX);
  const editions = index && parseIndex(index)?.editions;
  if (editions === undefined) return broken(INDEX);
  const edition =
    asked === undefined ? editions.at(-1) : editions.find((one) => one.edition === asked);
  if (edition === undefined)
    return problem(404, `There is no such edition. "/${INDEX}" lists all.`);
  const path = editionManifestPath(edition.edition);
  const bytes = await tree.read(path);
  return (bytes && parseEditionManifest(bytes)) ?? broken(path);
}

async function schemaJob(
  tree: TreeReader,
  { edition, models }: EditionManifest,
  { schema, event }: PostedSchema,
): Promise<CheckJob | HttpResponse> {
  const id = event ?? eventIn(schema);
  if (id === undefined)
    return problem(
      400,
      'Which event type? Say it: { "event": "PatientAdmin.NewPatient", "schema": { ... } }.',
    );
  const model = models.find((one) => id.startsWith(`${one.model}.`));
  const bytes = model && (await tree.read(model.manifest.path));
  const role = roleOf(schema);
  const file =
    bytes &&
    parseVersionManifest(bytes)?.files.find((one) => one.event === id && one.role === role);
  if (file === undefined) return problem(404, `There is no such event type in "${edition}".`);
  const against = await textAt(tree, file);
  if (typeof against !== "string") return against;
  return {
    kind: "schema",
    event: id,
    schema: JSON.stringify(schema),
    against: [against],
    witnesses: true,
  };
}

/** The event type that a schema names, as the schemas of this tool do. */
function eventIn(schema: JsonObject): string | undefined {
  const ours = ourSchema(schema);
  if (ours !== undefined) return `${ours.model}.${ours.event}`;
  return typeof schema["title"] === "string" ? schema["title"] : undefined;
}

/** Like is compared with like. Schemas that others made are compared with the structure alone. */
function roleOf(schema: JsonObject): FileRole {
  const direction = ourSchema(schema)?.direction;
  const dialect = schema["$schema"];
  const isPlain = typeof dialect === "string" && dialect.includes("draft-07");
  return direction === undefined || (direction === "receiving" && isPlain) ? "draft-07" : direction;
}

async function textAt(tree: TreeReader, { path }: Link): Promise<string | HttpResponse> {
  const bytes = await tree.read(path);
  return bytes === undefined ? broken(path) : new TextDecoder().decode(bytes);
}

function broken(path: string): HttpResponse {
  return problem(500, `The tree has no readable "${path}".`);
}
