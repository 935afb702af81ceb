import { recordOf, type Catalog } from "./catalog.ts";
import type { EventType } from "./event-type.ts";
import type { Extension } from "./extension.ts";
import { recordIdOf } from "./field.ts";

/** An extension, and the objects of a message that may carry it: `Patient.Contacts[].PhoneNumber`. */
export interface ExtensionPlaces {
  readonly extension: Extension;
  readonly paths: readonly string[];
}

/** The extensions that messages of an event type may carry. */
export function extensionPlaces(catalog: Catalog, event: EventType): readonly ExtensionPlaces[] {
  return [...catalog.extensions.values()].flatMap((extension) => {
    const paths = extension.allowedOn.flatMap((pattern) => {
      const [model = "*", name = "*", ...steps] = pattern.split(".");
      const isMeant =
        (model === "*" || model === event.model) && (name === "*" || name === event.name);
      return isMeant ? reached(catalog, event.message, steps) : [];
    });
    return paths.length === 0 ? [] : [{ extension, paths: [...new Set(paths)] }];
  });
}

/** The paths below a record that a pattern reaches. */
function reached(catalog: Catalog, record: string, steps: readonly string[]): readonly string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [""];
  return recordOf(catalog, record).fields.flatMap((field) => {
    const next = recordIdOf(field.type);
    const written = field.type.kind === "list" ? `${field.name}[]` : field.name;
    if (next === undefined || (step !== "*" && step !== written)) return [];
    return reached(catalog, next, rest).map((path) =>
      path === "" ? written : `${written}.${path}`,
    );
  });
}
