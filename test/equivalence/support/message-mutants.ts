import type { Json, JsonObject } from "../../../generator/base/json.ts";
import { isJsonObject } from "../../../generator/base/json.ts";
import { recordOf, valueSetOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import { isNullable, type Field, type ItemRef } from "../../../generator/catalog/field.ts";
import type { IssueCode } from "../../../generator/runtime/index.ts";

/** A message with one fault, and where which issue has to be found. */
export interface Mutant {
  readonly kind:
    "required removed" | "wrong type" | "null where not allowed" | "code outside a closed set";
  readonly message: Json;
  readonly path: string;
  readonly code: IssueCode;
  /** Faults that only a sender must not make. */
  readonly sendingOnly: boolean;
}

/** A text that is in no value set, and easy to find where it must not be. */
export const CANARY = "PHIX";

interface Place {
  readonly steps: readonly (string | number)[];
  readonly path: string;
}

/** Every single fault of these kinds that a message can have, each at every place. */
export function* mutantsOf(catalog: Catalog, recordId: string, message: Json): Generator<Mutant> {
  yield* inObject({ catalog, message }, recordId, { steps: [], path: "" });
}

interface Subject {
  readonly catalog: Catalog;
  readonly message: Json;
}

function* inObject(subject: Subject, id: string, place: Place): Generator<Mutant> {
  const object = valueAt(subject.message, place.steps);
  if (!isJsonObject(object as Json)) return;
  for (const field of recordOf(subject.catalog, id).fields) {
    const value = (object as JsonObject)[field.name];
    if (value === undefined) continue;
    const inner: Place = {
      steps: [...place.steps, field.name],
      path: place.path === "" ? field.name : `${place.path}.${field.name}`,
    };
    if (field.required === "always") {
      yield mutant(subject, inner, {
        kind: "required removed",
        code: "required",
        value: undefined,
      });
    }
    if (!isNullable(field))
      yield mutant(subject, inner, { kind: "null where not allowed", code: "type", value: null });
    const { type } = field;
    if (type.kind !== "list") {
      yield* inItem(subject, inner, { field, item: type, value });
      continue;
    }
    yield mutant(subject, inner, { kind: "wrong type", code: "type", value: { 0: CANARY } });
    if (!Array.isArray(value)) continue;
    for (const [index, item] of value.entries()) {
      const at: Place = { steps: [...inner.steps, index], path: `${inner.path}[${index}]` };
      yield mutant(subject, at, { kind: "null where not allowed", code: "type", value: null });
      yield* inItem(subject, at, { field, item: type.of, value: item as Json });
    }
  }
}

interface Held {
  readonly field: Field;
  readonly item: ItemRef;
  readonly value: Json;
}

function* inItem(subject: Subject, place: Place, { field, item, value }: Held): Generator<Mutant> {
  const wrong: Json = item.kind === "scalar" && item.name === "String" ? 7 : CANARY;
  yield mutant(subject, place, { kind: "wrong type", code: "type", value: wrong });
  yield mutant(subject, place, {
    kind: "wrong type",
    code: "type",
    value: item.kind === "record" ? [value] : { [CANARY]: CANARY },
  });
  if (
    field.values !== undefined &&
    typeof value === "string" &&
    valueSetOf(subject.catalog, field.values).binding === "closed"
  ) {
    yield {
      ...mutant(subject, place, {
        kind: "code outside a closed set",
        code: "value-set",
        value: CANARY,
      }),
      sendingOnly: true,
    };
  }
  if (item.kind === "record") yield* inObject(subject, item.id, place);
}

interface Fault {
  readonly kind: Mutant["kind"];
  readonly code: IssueCode;
  /** What stands there instead; undefined to take it away. */
  readonly value: Json | undefined;
}

function mutant(
  { message }: Subject,
  { steps, path }: Place,
  { kind, code, value }: Fault,
): Mutant {
  return { kind, message: replaced(message, steps, value), path, code, sendingOnly: false };
}

/** A copy with another value at a place, or none. What lies beside the way there is shared. */
function replaced(
  holder: Json,
  steps: readonly (string | number)[],
  value: Json | undefined,
): Json {
  const [step, ...rest] = steps;
  const inner = (old: Json): Json | undefined =>
    rest.length > 0 ? replaced(old, rest, value) : value;
  if (Array.isArray(holder)) {
    return (holder as readonly Json[]).map((item, at) =>
      at === step ? (inner(item) ?? null) : item,
    );
  }
  if (!isJsonObject(holder) || typeof step !== "string") return holder;
  const copy: Record<string, Json> = { ...holder };
  const item = inner(copy[step] ?? null);
  if (item === undefined) delete copy[step];
  else copy[step] = item;
  return copy;
}

function valueAt(message: Json, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    message,
  );
}
