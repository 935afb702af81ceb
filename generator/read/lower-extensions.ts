import { didYouMean } from "../base/did-you-mean.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Extension } from "../catalog/extension.ts";
import { recordIdOf } from "../catalog/field.ts";
import { topSpot } from "./field-spot.ts";
import { lowerFields } from "./lower-field.ts";
import { contentOf, report, type FieldFile, type Lowering } from "./lowering.ts";

/** Extensions by id, each with a record for the data that it carries. */
export function lowerExtensions(
  lowering: Lowering,
  events: ReadonlyMap<string, EventType>,
): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const [id, document] of lowering.directory.documents("extension")) {
    const { data } = document;
    const record = `extensions/${id}`;
    const file: FieldFile = {
      document,
      model: undefined,
      home: record,
      name: pascalCase(id),
      reliability: data.reliability ?? "possible",
      ratingSource: data.ratingSource ?? "estimated",
    };
    const span = document.spanOf([], "key");
    lowering.drafts.set(record, {
      id: record,
      name: file.name,
      form: "inline",
      model: undefined,
      home: record,
      description: data.description,
      base: undefined,
      span,
      content: () => {
        const fields = lowerFields(lowering, data.fields, (name) => topSpot(file, name));
        return { fields, own: new Set(fields.map(({ name }) => name)), rules: [], complete: true };
      },
    });
    for (const [index, path] of data.allowedOn.paths.entries()) {
      lowering.later.push(() => {
        checkPath(lowering, { file, index, path }, events);
      });
    }
    const { description, source } = data;
    extensions.set(id, {
      kind: "extension",
      id,
      description,
      source,
      allowedOn: data.allowedOn.paths,
      record,
      span,
    });
  }
  return extensions;
}

interface PatternPlace {
  readonly file: FieldFile;
  readonly index: number;
  readonly path: string;
}

/**
 * A pattern must reach an object of at least one event type, else it is a mistake. It must do so as
 * far as the files can be read: a broken type may hold what is missing.
 */
function checkPath(
  lowering: Lowering,
  { file, index, path }: PatternPlace,
  events: ReadonlyMap<string, EventType>,
): void {
  const [model = "*", event = "*", ...steps] = path.split(".");
  const reached = [...events.values()].filter(
    (type) => (model === "*" || type.model === model) && (event === "*" || type.name === event),
  );
  const fits = reached.some((type) => reaches(lowering, type.message, steps));
  if (fits || lowering.directory.entries.some((entry) => entry.document === undefined)) return;
  const models = lowering.directory.ids("model");
  const hint =
    (models.includes(model) ? undefined : didYouMean(model, models)) ?? "Correct the path.";
  report(
    lowering,
    { file, at: ["allowedOn", "paths", index], part: "value" },
    {
      code: "unknown-field",
      message: `No event type has an object at "${path}".`,
      hint,
    },
  );
}

function reaches(lowering: Lowering, record: string, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  return contentOf(lowering, record).fields.some((field) => {
    const next = recordIdOf(field.type);
    if (next === undefined) return false;
    const written = field.type.kind === "list" ? `${field.name}[]` : field.name;
    return (step === "*" || step === written) && reaches(lowering, next, rest);
  });
}

/** `additional-phones` as `AdditionalPhones`. */
function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/gu, (_match, first: string) => first.toUpperCase());
}
