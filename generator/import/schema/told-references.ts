import type { Diagnostic } from "../../base/diagnostic.ts";
import type { SourceFile } from "../../base/source.ts";
import type { CatalogFacts, ExtensionFacts } from "../catalog-facts.ts";
import { finding, startOf } from "../finding.ts";
import { objectOf, type EventShape, type ObjectShape } from "../shape.ts";

/** What a `catalog.json` says, for the event types that are there. */
interface Told {
  readonly events: readonly EventShape[];
  readonly extensions: readonly ExtensionFacts[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives each event type what is told of it, without what refers to event types or objects that are
 * not there: definitions name nothing that does not exist. `known` are ids that exist already.
 */
export function toldReferences(
  events: readonly EventShape[],
  told: {
    readonly file: SourceFile;
    readonly facts: CatalogFacts;
    readonly extensions: readonly ExtensionFacts[];
    readonly known: Iterable<string>;
  },
): Told {
  const { file, facts } = told;
  const lost = new Set<string>();
  const own = new Set(events.map(({ model, event }) => `${model}.${event}`));
  const all = new Set([...own, ...told.known]);
  const isThere = (id: string): boolean => {
    if (!all.has(id)) lost.add(id);
    return all.has(id);
  };
  const kept = events.map((event): EventShape => {
    const here = facts.events.get(`${event.model}.${event.event}`);
    if (here === undefined || !event.exact) return event;
    const { response, related, ...rest } = here;
    const answer =
      response !== undefined && own.has(`${event.model}.${response}`) ? { response } : {};
    if (response !== undefined) isThere(`${event.model}.${response}`);
    return { ...event, told: { ...rest, ...answer, related: related.filter(isThere) } };
  });
  const extensions = told.extensions.flatMap((extension) => {
    const allowedOn = extension.allowedOn.filter((path) => {
      const reached = reaches(events, path);
      if (!reached) lost.add(path);
      return reached;
    });
    return allowedOn.length === 0 ? [] : [{ ...extension, allowedOn }];
  });
  return { events: kept, extensions, diagnostics: lost.size === 0 ? [] : [lostIn(file, lost)] };
}

function lostIn({ path }: SourceFile, lost: ReadonlySet<string>): Diagnostic {
  const names = [...lost].map((name) => `"${name}"`).join(", ");
  return finding("lost-reference", startOf({ path }), `No schema is there for ${names}.`);
}

/** True if a path such as `PatientAdmin.*.Patient.Contacts[]` leads to an object of some message. */
function reaches(events: readonly EventShape[], path: string): boolean {
  const [model, name, ...steps] = path.split(".");
  return events.some(
    ({ event, message, ...of }) =>
      (model === "*" || model === of.model) &&
      (name === "*" || name === event) &&
      hasObject(message, steps),
  );
}

function hasObject(shape: ObjectShape, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  return [...shape.fields.values()].some((field) => {
    const child = objectOf(field.shape);
    const written = field.shape.kind === "list" ? `${field.name}[]` : field.name;
    return child !== undefined && (step === "*" || step === written) && hasObject(child, rest);
  });
}
