import { didYouMean } from "../../base/did-you-mean.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import { explainField } from "./explain-field.ts";
import type { Explanation } from "./explanation.ts";

/** A record that a path can begin with. */
interface Owner {
  readonly id: string;
  /** Names of the owner in a path: `PatientAdmin.NewPatient`, `Address`. */
  readonly names: readonly string[];
  readonly isMessage: boolean;
}

interface Missing {
  readonly message: string;
  readonly hint: string;
}

/**
 * Explains the field that a path leads to, from an event type or a type: list marks may be left
 * out, and case does not matter. Undefined if the path begins with neither; a sentence and a hint
 * if it goes wrong later.
 */
export function findField(
  dated: DatedCatalog,
  path: string,
): { readonly found: readonly [Explanation, ...Explanation[]] } | Missing | undefined {
  const owners = ownersOf(dated.catalog);
  let missing: Missing | undefined;
  for (const owner of owners) {
    const rest = restAfter(path, owner);
    if (rest === undefined) continue;
    const result = follow(dated, owner, rest);
    if ("field" in result) return { found: [result.field] };
    missing ??= result;
  }
  return missing;
}

function ownersOf(catalog: Catalog): readonly Owner[] {
  const types = [...catalog.records.values()].filter(
    ({ form }) => form === "shared" || form === "local",
  );
  return [
    ...[...catalog.events.values()].map((event) => ({
      id: event.message,
      names: [event.id, `${catalog.models.get(event.model)?.title ?? event.model}.${event.title}`],
      isMessage: true,
    })),
    ...types.map(({ id, name }) => ({ id, names: [id, name], isMessage: false })),
  ];
}

/** The steps of a path behind the owner; undefined if it begins with something else. */
function restAfter(path: string, { names }: Owner): readonly string[] | undefined {
  const plain = path.replace(/\[\d*\]/g, "");
  const name = names.find((candidate) =>
    plain.toLowerCase().startsWith(`${candidate.toLowerCase()}.`),
  );
  if (name === undefined) return undefined;
  return plain
    .slice(name.length + 1)
    .split(".")
    .filter((step) => step !== "");
}

function follow(
  dated: DatedCatalog,
  owner: Owner,
  steps: readonly string[],
): { readonly field: Explanation } | Missing {
  const all = [...occurrences(dated.catalog, owner.id)];
  let at: Occurrence | undefined;
  for (const step of steps) {
    const choices = childrenOf(all, at);
    const next =
      choices.find(({ field }) => field.name === step) ??
      choices.find(({ field }) => field.name.toLowerCase() === step.toLowerCase());
    if (next === undefined) return unknownStep({ owner, at, step, choices });
    at = next;
  }
  if (at === undefined)
    return { message: `The path ends at "${owner.id}".`, hint: "Name a field behind the dot." };
  return {
    field: explainField(dated, {
      owner: owner.id,
      isMessage: owner.isMessage,
      occurrence: at,
      below: childrenOf(all, at),
    }),
  };
}

function childrenOf(
  all: readonly Occurrence[],
  parent: Occurrence | undefined,
): readonly Occurrence[] {
  const depth = parent?.segments.length ?? 0;
  const prefix = parent === undefined ? "" : `${parent.segments.join(".")}.`;
  return all.filter(
    ({ segments }) => segments.length === depth + 1 && segments.join(".").startsWith(prefix),
  );
}

interface UnknownStep {
  readonly owner: Owner;
  readonly at: Occurrence | undefined;
  readonly step: string;
  readonly choices: readonly Occurrence[];
}

function unknownStep({ owner, at, step, choices }: UnknownStep): Missing {
  const place = at === undefined ? owner.id : `${owner.id}.${at.path}`;
  const names = choices.map(({ field }) => field.name);
  const all = names.length === 0 ? "It holds no fields." : `Its fields are ${names.join(", ")}.`;
  return { message: `"${place}" has no field "${step}".`, hint: didYouMean(step, names) ?? all };
}
