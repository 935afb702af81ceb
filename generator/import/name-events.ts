import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { isRecordName } from "../definition/names.ts";
import type { ImportCode } from "./codes.ts";
import { finding, startOf } from "./finding.ts";
import type { OurSchema } from "./schema/our-schemas.ts";
import type { WireConstants } from "./schema/wire-names.ts";
import { pascalCase } from "./words.ts";

/** Names on the wire by lower-case path without ending: `patientadmin`, `patientadmin/newpatient`. */
export type EventNames = ReadonlyMap<string, string>;

/** What a schema is about: identifiers, and the names on the wire. */
export interface NamedEvent {
  readonly model: string;
  readonly event: string;
  readonly wire: { readonly model: string; readonly event: string };
}

interface Named {
  /** By the path of the schema. */
  readonly events: ReadonlyMap<string, NamedEvent>;
  /** Wire names by `Model` and `Model.Event`, where they are no identifiers. */
  readonly titles: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A schema, and what it says of its own name. */
export interface Unnamed {
  readonly file: SourceFile;
  readonly title?: string;
  readonly constants: WireConstants;
  readonly ours?: OurSchema;
}

/**
 * What the schemas are about: given names first, then what the messages always say of themselves,
 * then a title such as `PatientAdmin.NewPatient`, then the names of folder and file.
 */
export function nameEvents(schemas: readonly Unnamed[], names: EventNames): Named {
  const events = new Map<string, NamedEvent>();
  const titles = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, Unnamed>();
  const report = (code: ImportCode, { path }: SourceFile, message: string): void => {
    diagnostics.push(finding(code, startOf({ path }), message));
  };
  for (const schema of schemas) {
    const { file } = schema;
    const named = namedEvent(schema, names);
    const { model, event, wire } = named;
    if (![model, event].every(isRecordName)) {
      const both = `"${wire.model}" and "${wire.event}"`;
      report("bad-name", file, `${both} make no names of a model and an event type.`);
      continue;
    }
    const id = `${model}.${event}`;
    const other = taken.get(`${id} ${schema.ours?.direction ?? ""}`) ?? taken.get(`${id} `);
    if (other !== undefined) {
      report("duplicate-event", file, `"${id}" is described by "${other.file.path}" already.`);
      continue;
    }
    taken.set(`${id} ${schema.ours?.direction ?? ""}`, schema);
    events.set(file.path, named);
    if (model !== wire.model) titles.set(model, wire.model);
    if (event !== wire.event) titles.set(id, wire.event);
  }
  return { events, titles, diagnostics };
}

function namedEvent({ file, title, constants, ours }: Unnamed, names: EventNames): NamedEvent {
  const parts = file.path.replace(/(\.schema)?\.json$/i, "").split("/");
  const [folder = "", name = ""] = parts.slice(-2);
  const [titleModel, titleEvent] = /^([^.]+)\.([^.]+)$/.exec(title ?? "")?.slice(1) ?? [];
  const given = names.get(`${folder}/${name}`.toLowerCase());
  const wire = {
    model: names.get(folder.toLowerCase()) ?? constants.model ?? titleModel ?? pascalCase(folder),
    event: given ?? constants.event ?? titleEvent ?? pascalCase(name),
  };
  if (ours !== undefined) return { model: ours.model, event: ours.event, wire };
  return { model: pascalCase(wire.model), event: pascalCase(wire.event), wire };
}
