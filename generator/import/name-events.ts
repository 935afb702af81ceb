import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { ImportCode } from "./codes.ts";
import { isRecordName } from "../definition/names.ts";
import { finding, startOf } from "./finding.ts";
import { pascalCase } from "./words.ts";

/** Names on the wire by lower-case path without ending: `patientadmin`, `patientadmin/newpatient`. */
export type EventNames = ReadonlyMap<string, string>;

interface Named {
  /** Identifiers of model and event type, by the path of the schema. */
  readonly events: ReadonlyMap<string, { readonly model: string; readonly event: string }>;
  /** Wire names by `Model` and `Model.Event`, where they are no identifiers. */
  readonly titles: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the schemas are about: given names first, then a title such as `PatientAdmin.NewPatient`,
 * then the names of folder and file.
 */
export function nameEvents(
  schemas: readonly { readonly file: SourceFile; readonly title?: string }[],
  names: EventNames,
): Named {
  const events = new Map<string, { readonly model: string; readonly event: string }>();
  const titles = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, string>();
  const report = (code: ImportCode, file: SourceFile, message: string): void => {
    diagnostics.push(finding(code, startOf(file), message));
  };
  for (const { file, title } of schemas) {
    const wire = wireNames(file.path, title, names);
    const model = pascalCase(wire.model);
    const event = pascalCase(wire.event);
    if (![model, event].every(isRecordName)) {
      report(
        "bad-name",
        file,
        `"${wire.model}" and "${wire.event}" make no names of a model and an event type.`,
      );
      continue;
    }
    const id = `${model}.${event}`;
    const other = taken.get(id);
    if (other !== undefined) {
      report("duplicate-event", file, `"${id}" is described by "${other}" already.`);
      continue;
    }
    taken.set(id, file.path);
    events.set(file.path, { model, event });
    if (model !== wire.model) titles.set(model, wire.model);
    if (event !== wire.event) titles.set(id, wire.event);
  }
  return { events, titles, diagnostics };
}

function wireNames(
  path: string,
  title: string | undefined,
  names: EventNames,
): { readonly model: string; readonly event: string } {
  const parts = path.replace(/(\.schema)?\.json$/i, "").split("/");
  const [folder = "", name = ""] = parts.slice(-2);
  const key = `${folder}/${name}`.toLowerCase();
  const [titleModel, titleEvent] = /^([^.]+)\.([^.]+)$/.exec(title ?? "")?.slice(1) ?? [];
  return {
    model: names.get(folder.toLowerCase()) ?? titleModel ?? pascalCase(folder),
    event: names.get(key) ?? titleEvent ?? pascalCase(name),
  };
}
