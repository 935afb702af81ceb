import type { ComponentChildren, VNode } from "preact";
import { recordOf, valueSetOf } from "../../catalog/catalog.ts";
import type { Field } from "../../catalog/field.ts";
import { namedType } from "../../catalog/named-type.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import { anchorOf, formatAddress, typeAddress, valueSetAddress } from "../address.ts";
import { changeWords } from "../past/change-words.ts";
import type { FieldTreeContext } from "./field-tree-context.ts";
import { Rating, RATINGS, ratingWords } from "./rating.tsx";
import { Text } from "./text.tsx";

interface FieldRowProps {
  readonly occurrence: Occurrence;
  readonly context: FieldTreeContext;
  /** The fields of the object that it holds. */
  readonly children?: ComponentChildren;
}

/** Codes that are shown beside a field; of more than that, only the number. */
const SHOWN_CODES = 7;

/**
 * A field: name, type, required tag and rating in one line, then what it means and what binds it.
 * The attributes are what filters look at: rating, required, value set, since, last changed, list.
 */
export function FieldRow({ occurrence, context, children }: FieldRowProps): VNode {
  const { field, notes, path } = occurrence;
  const isEffective = context.rating === "effective";
  const reliability = isEffective ? occurrence.effectiveReliability : notes.reliability;
  const source = isEffective ? occurrence.effectiveSource : notes.ratingSource;
  const anchor = anchorOf(path);
  const since = context.since(path);
  return (
    <li
      id={anchor}
      data-r={RATINGS[reliability].bars}
      data-q={requiredMark(field)}
      data-v={field.values}
      data-s={since}
      data-c={context.changes(path).at(-1)?.edition}
      data-l={field.type.kind === "list" ? "" : undefined}
    >
      <div class="h">
        <a href={`#${anchor}`}>{field.name}</a> {typeWords(context, field)}{" "}
        {field.required === "always" && <b>required</b>}
        {field.required === "sending" && <b>required when sending</b>}
        <Rating reliability={reliability} source={source} />
      </div>
      <p>
        <Text of={notes.description} />
        {notes.deprecated !== undefined && (
          <>
            {" "}
            <strong>Deprecated.</strong> <Text of={notes.deprecated} />
          </>
        )}
      </p>
      {details(occurrence, context, since)}
      {children}
    </li>
  );
}

/** The types of a message: named ones have a page of their own. */
function typeWords({ catalog, here }: FieldTreeContext, { type }: Field): ComponentChildren {
  const mark = type.kind === "list" ? "[]" : "";
  const item = type.kind === "list" ? type.of : type;
  if (item.kind === "scalar") return item.name + mark;
  const named = namedType(catalog, recordOf(catalog, item.id));
  if (named === undefined) return `Object${mark}`;
  return (
    <i>
      <a href={here.within(typeAddress(named))}>{named.name}</a>
      {mark}
    </i>
  );
}

/** What binds the field, and how it came to be, in a line of its own; nothing where there is nothing. */
function details(
  occurrence: Occurrence,
  context: FieldTreeContext,
  since: string | undefined,
): VNode | undefined {
  const { field, notes, path, recursive } = occurrence;
  const changes = context.changes(path);
  const items = [
    field.values !== undefined && values(field.values, context),
    field.format !== undefined && (
      <>
        Format <a href={context.here.within(formatAddress(field.format))}>{field.format}</a>
      </>
    ),
    field.constant !== undefined && constant(field.constant, context),
    field.minItems !== undefined && `At least ${field.minItems}`,
    field.maxItems !== undefined && `At most ${field.maxItems}`,
    notes.examples.length > 0 && examples(notes.examples),
    context.rating === "effective" && relativeRating(occurrence),
    notes.ratingBasis !== undefined && `Observed: ${notes.ratingBasis}`,
    recursive && "Holds the same fields again",
    since !== undefined && `Since ${since}`,
    ...changes.map(changeWords),
  ].filter((item) => item !== false && item !== undefined);
  if (items.length === 0) return undefined;
  return <p class="m">{items.map((item, at) => (at === 0 ? item : [" · ", item]))}</p>;
}

/** The one thing that the field may hold, where it is known which message it is in. */
function constant(of: "model" | "event", { constants }: FieldTreeContext): ComponentChildren {
  if (constants !== undefined)
    return (
      <>
        Always <code>{constants[of]}</code>
      </>
    );
  return of === "model" ? "Always the data model" : "Always the event type";
}

function values(id: string, { catalog, here }: FieldTreeContext): VNode {
  const { name, codes, binding } = valueSetOf(catalog, id);
  const shown = codes.slice(0, codes.length > SHOWN_CODES ? 0 : SHOWN_CODES);
  return (
    <>
      {binding === "closed" ? "Value set" : "Open value set"}{" "}
      <a href={here.within(valueSetAddress(id))}>{name}</a>
      {shown.length === 0
        ? codes.length > 0 && `, ${codes.length} codes`
        : shown.map(({ code }, at) => (
            <>
              {at === 0 ? ": " : ", "}
              <code>{code}</code>
            </>
          ))}
    </>
  );
}

function examples(all: Occurrence["notes"]["examples"]): VNode {
  return (
    <>
      {"For example "}
      {all.map((example, at) => (
        <>
          {at > 0 && ", "}
          <code>{typeof example === "string" ? example : JSON.stringify(example)}</code>
        </>
      ))}
    </>
  );
}

/** How often the field is there where the object around it is, if that is more often. */
function relativeRating({ notes, effectiveReliability, segments }: Occurrence): string | false {
  if (notes.reliability === effectiveReliability) return false;
  const words = ratingWords(notes.reliability, notes.ratingSource);
  return `${words} where there is ${segments.at(-2) ?? "a message"}`;
}

/** What filters know a required field by: `s` for one that only senders must fill. */
function requiredMark({ required }: Field): string | undefined {
  if (required === "never") return undefined;
  return required === "sending" ? "s" : "";
}
