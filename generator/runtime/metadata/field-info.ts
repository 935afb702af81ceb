import { found, recordIdOf, type Definitions, type EventDefinition } from "./definitions.ts";
import type { Json } from "./json.ts";
import type { Occurrence } from "./occurrences.ts";
import type { RatingSource, Reliability } from "./rating.ts";
import { sinceOf } from "./since.ts";

/** What is known of one field at one place of a message. What a field does not have is left out. */
export interface FieldInfo {
  /** As in the docs: `Patient.Identifiers[].ID`. */
  readonly path: string;
  /** As on the wire: `ID`. */
  readonly name: string;
  /** What the field holds, or each item if it holds a list. */
  readonly type: "string" | "number" | "boolean" | "object";
  /** Name of the TypeScript interface of the object, or of each object of the list. */
  readonly typeName?: string;
  /** True if the field holds a list. */
  readonly list: boolean;
  /** True if messages without the field are invalid; `"sending"` if they are so only for senders. */
  readonly required: boolean | "sending";
  /** True if a receiver has to expect null. */
  readonly nullable: boolean;
  /** How often the field is sent, given that the object around it is. */
  readonly reliability: Reliability;
  /** Who says so of `reliability`. Neither an estimate nor an observation is a statement of the vendor's. */
  readonly ratingSource: RatingSource;
  /** What `reliability` rests on, where it was observed: `71 % of 12,345 addresses, three hospitals in a week of March`. */
  readonly ratingBasis?: string;
  /** How often the field is sent, given the message: the lowest rating on the path from the root. */
  readonly effectiveReliability: Reliability;
  /** Who says so of `effectiveReliability`. */
  readonly effectiveSource: RatingSource;
  /** Id of the value set that the text, or each text of the list, is a code of: see `valueSetNamed`. */
  readonly valueSet?: string;
  /** Name of the format that the text, or each text of the list, is written in: `date-time`. */
  readonly format?: string;
  /** The only text that the field ever holds: `NewPatient`. */
  readonly constant?: string;
  /** Fewest items of the list. */
  readonly minItems?: number;
  /** Most items of the list. */
  readonly maxItems?: number;
  readonly description: string;
  /** Values that the field could hold. */
  readonly examples: readonly Json[];
  /** Set if the field is being phased out: what to use instead. */
  readonly deprecated?: string;
  /** The first edition since which messages have had the field; left out while none has it. */
  readonly since?: string;
  /** True if the objects are of a type that is around them already: its fields are not repeated. */
  readonly recursive: boolean;
}

/** The occurrence of a field, in the form that packages show. */
export function fieldInfo(
  definitions: Definitions,
  event: EventDefinition,
  occurrence: Occurrence,
): FieldInfo {
  const { path, field, notes, effectiveReliability, effectiveSource, recursive } = occurrence;
  const { name, type, required, values, format, minItems, maxItems } = field;
  const { reliability, ratingSource, ratingBasis, description, examples, deprecated } = notes;
  const record = recordIdOf(type);
  const since = sinceOf(definitions, event, occurrence.segments);
  const constant = constantOf(definitions, event, occurrence);
  const item = type.kind === "list" ? type.of : type;
  return {
    path,
    name,
    type: item.kind === "record" ? "object" : JSON_TYPES[item.name],
    ...(record === undefined ? {} : { typeName: found(definitions.records, record).name }),
    list: type.kind === "list",
    required: REQUIRED[required],
    nullable: type.kind === "scalar" && required !== "always",
    reliability,
    ratingSource,
    ...(ratingBasis === undefined ? {} : { ratingBasis }),
    effectiveReliability,
    effectiveSource,
    ...(values === undefined ? {} : { valueSet: values }),
    ...(format === undefined ? {} : { format }),
    ...(constant === undefined ? {} : { constant }),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    description,
    examples,
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(since === undefined ? {} : { since }),
    recursive,
  };
}

const JSON_TYPES = { String: "string", Number: "number", Boolean: "boolean" } as const;

const REQUIRED = { always: true, sending: "sending", never: false } as const;

function constantOf(
  { models }: Definitions,
  event: EventDefinition,
  { field: { constant } }: Occurrence,
): string | undefined {
  if (constant === undefined) return undefined;
  return constant === "event" ? event.title : found(models, event.model).title;
}
