import { hasErrors, type Diagnostic } from "../../../base/diagnostic.ts";
import { invariant } from "../../../base/invariant.ts";
import { positionAt, type SourceFile } from "../../../base/source.ts";
import type { Catalog } from "../../../catalog/catalog.ts";
import type { Change } from "../../../compat/change.ts";
import { compare } from "../../../compat/compare.ts";
import { withWitnesses } from "../../../compat/witness/with-witnesses.ts";
import { readSnapshot } from "../../../edition/read-snapshot.ts";
import { eventTypesOf } from "../../../emit/shapes/event-types.ts";
import { read } from "../../../read/read.ts";
import { catalogOfSchemas, type SchemasRead } from "../../catalog-of-schemas.ts";
import type { CheckedChange, CheckFinding, CheckJob, CheckOutcome } from "./check-job.ts";

/** Compares. What is hostile may take long: whoever calls this sets a limit. */
export function runCheck(job: CheckJob): CheckOutcome {
  switch (job.kind) {
    case "schema":
      return checkSchema(job);
    case "definitions":
      return checkDefinitions(job);
  }
}

type SchemaJob = Extract<CheckJob, { readonly kind: "schema" }>;

function checkSchema({ event, schema, against, witnesses }: SchemaJob): CheckOutcome {
  const befores = against.map((text) => {
    const before = catalogOfSchema(event, text, undefined);
    invariant(before.catalog !== undefined, `the tree holds a schema of "${event}" that is unread`);
    return before.catalog;
  });
  // Names on the wire may be said nowhere else.
  const after = catalogOfSchema(event, schema, befores.at(-1));
  if (after.catalog === undefined) return invalid(after.diagnostics);
  const { catalog } = after;
  if (!catalog.events.has(event)) return otherEvent(event, catalog);
  const changes = befores.map((before) => {
    // Schemas have neither names of types nor words for people.
    const found = compare(before, catalog, { structureOnly: true });
    return witnesses ? withWitnesses(found, { before, after: catalog, eventTypesOf }) : found;
  });
  return { kind: "compared", changes: changes.map((list) => list.map((one) => checked(one))) };
}

/** The schema of an event type as a catalog of that event type alone. */
function catalogOfSchema(event: string, text: string, known: Catalog | undefined): SchemasRead {
  return catalogOfSchemas([{ path: `${event.replace(".", "/")}.json`, text }], known);
}

function otherEvent(event: string, { events }: Catalog): CheckOutcome {
  const described = [...events.keys()].map((id) => `"${id}"`).join(", ");
  const message = `The schema describes ${described}, not "${event}".`;
  return { kind: "invalid", findings: [{ code: "other-event", message }] };
}

type DefinitionsJob = Extract<CheckJob, { readonly kind: "definitions" }>;

function checkDefinitions({ files, against }: DefinitionsJob): CheckOutcome {
  const encoder = new TextEncoder();
  const after = read({
    files: files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
    packageData: (name) => ({ error: `The package "${name}" is not read here.` }),
  });
  if (after.catalog === undefined) return invalid(after.diagnostics, after.sources);
  const { catalog } = after;
  const before = readSnapshot({ path: "snapshot.json", text: against }).edition?.catalog;
  invariant(before !== undefined, "the tree holds a snapshot that is unread");
  const changes = compare(before, catalog).flatMap((change) => changeIn(change, catalog));
  const proven = withWitnesses(changes, { before, after: catalog, eventTypesOf });
  return { kind: "compared", changes: [proven.map((one) => checked(one, after.sources))] };
}

/** What of a change concerns the data models of a catalog. */
function changeIn(change: Change, { models }: Catalog): readonly Change[] {
  const places = change.places.filter(({ event }) => models.has(event.split(".")[0] ?? ""));
  const concerned = change.models.filter((model) => models.has(model));
  return concerned.length === 0 ? [] : [{ ...change, models: concerned, places }];
}

function checked({ span, ...change }: Change, sources?: Sources): CheckedChange {
  const location = span && locationOf(span, sources);
  return { ...change, ...(location === undefined ? {} : { location }) };
}

/** Texts that were sent, by path: what places may be told of. */
type Sources = ReadonlyMap<string, SourceFile>;

const MOST_FINDINGS = 100;

function invalid(diagnostics: readonly Diagnostic[], sources?: Sources): CheckOutcome {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  invariant(hasErrors(errors), "without a catalog there is an error");
  return {
    kind: "invalid",
    findings: errors.slice(0, MOST_FINDINGS).map((error) => findingOf(error, sources)),
  };
}

function findingOf(
  { code, message, hint, span }: Diagnostic,
  sources: Sources | undefined,
): CheckFinding {
  const location = locationOf(span, sources);
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(location === undefined ? {} : { location }),
  };
}

/** Where it is in what was sent; undefined for what is elsewhere, such as in a snapshot. */
function locationOf(
  { file, start }: Diagnostic["span"],
  sources: Sources | undefined,
): CheckFinding["location"] {
  const source = sources?.get(file);
  return source && { file, ...positionAt(source.text, start) };
}
