import type { Json } from "../../../generator/base/json.ts";
import { modelOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import type { EventType } from "../../../generator/catalog/event-type.ts";
import { occurrences } from "../../../generator/catalog/walk.ts";
import type { Change, Witness } from "../../../generator/compat/change.ts";
import { eventTypesOf } from "../../../generator/emit/shapes/event-types.ts";
import type { EventType as Validator } from "../../../generator/runtime/event-type.ts";
import { PROFILES } from "../../../generator/runtime/samples/selection.ts";
import { samplerOf } from "../../../generator/runtime/samples/sample.ts";
import { ajvOracle } from "../../equivalence/support/ajv-oracle.ts";
import { editedRecords, newCodes } from "./definitions.ts";
import type { Dice } from "./dice.ts";
import { mutated, TEXTS, writtenMessage } from "./messages.ts";

/** Valid messages of each event type that was edited, in each direction. */
const MESSAGES = 100;

interface Way {
  readonly breaks: Witness["breaks"];
  readonly writer: Catalog;
  readonly reader: Catalog;
  readonly writers: ReadonlyMap<string, Validator<unknown>>;
  readonly readers: ReadonlyMap<string, Validator<unknown>>;
}

/** What was seen in all runs. */
export interface Tally {
  messages: number;
  /** Messages that the side which writes them refuses itself. */
  refused: number;
  /** Breaks by rule, and those of them without a witness. */
  readonly breaks: Map<string, number>;
  readonly unproven: Map<string, number>;
  /** Verdicts that ajv was asked for. */
  ajv: number;
}

interface Comparison {
  readonly before: Catalog;
  readonly after: Catalog;
  readonly changes: readonly Change[];
}

interface Means {
  readonly dice: Dice;
  readonly tally: Tally;
  /** Whether ajv judges too: its schemas take long to compile. */
  readonly withAjv: boolean;
}

/** Everything that is wrong with the verdicts on two catalogs. */
export function problemsOf(
  { before, after, changes }: Comparison,
  means: Means,
): readonly string[] {
  return waysBetween(before, after).flatMap((way) => [
    ...unprovenBreaks(way, changes, means),
    ...unexplainedFaults(way, changes, means),
    ...(means.withAjv ? otherVerdicts(way, changes, means) : []),
  ]);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function waysBetween(before: Catalog, after: Catalog): readonly Way[] {
  const [old, now] = [eventTypesOf(before), eventTypesOf(after)];
  return [
    { breaks: "sender", writer: before, reader: after, writers: old, readers: now },
    { breaks: "receiver", writer: after, reader: before, writers: now, readers: old },
  ];
}

/** The event type of the other side that a message names. */
function counterpart(way: Way, event: EventType): EventType | undefined {
  const { title } = modelOf(way.writer, event.model);
  return [...way.reader.events.values()].find(
    (other) => other.title === event.title && modelOf(way.reader, other.model).title === title,
  );
}

/** Where senders of a side find fault, by path without places in lists; undefined for none at all. */
function faults(validator: Validator<unknown> | undefined, message: Json): readonly string[] {
  if (validator === undefined) return [""];
  const { issues } = validator.check(message, { direction: "sending", maxIssues: Infinity });
  return issues.map(
    ({ path, code }) => `${path.replaceAll(/\[\d+\]/g, "[]")}${code === "rule" ? "!" : ""}`,
  );
}

/** Whether changes that are said to break account for a fault in messages of an event type. */
function isExplained(
  fault: string,
  event: string,
  { broken, isCircular }: { readonly broken: readonly Change[]; readonly isCircular: boolean },
): boolean {
  const path = fault.replace(/!$/, "");
  return broken.some(({ rule, before = "", places }) => {
    if (fault !== path && !rule.startsWith("constraint-")) return false;
    return places.some((place) => {
      if (place.event !== event) return false;
      const told = [place.path];
      if (rule === "field-moved") told.push(before);
      if (rule === "field-renamed") told.push(place.path.replace(/[^.]*$/, before));
      return told.some(
        (known) => path === known || path === `${known}[]` || (isCircular && isInside(path, known)),
      );
    });
  });
}

/** What holds itself is told of once, wherever it shows again. */
function isInside(path: string, known: string): boolean {
  const [last, told] = [path, known].map((each) => each.replace(/\[\]$/, "").split(".").at(-1));
  return last === told && path.length > known.length;
}

/** Faults of messages that no change tells of. */
function unexplainedFaults(
  way: Way,
  changes: readonly Change[],
  { dice, tally }: Means,
): readonly string[] {
  const { breaks, writer, reader } = way;
  const broken = changes.filter(({ wire }) => wire[breaks] === "break");
  const focus = editedRecords(writer, reader);
  const news = newCodes(writer, reader);
  const texts = [
    ...TEXTS,
    ...[...reader.valueSets.values()].flatMap(({ codes }) =>
      codes.slice(-3).map(({ code }) => code),
    ),
  ];
  const problems: string[] = [];
  for (const event of writer.events.values()) {
    const validator = way.writers.get(event.id);
    const other = counterpart(way, event);
    const reading = other && way.readers.get(other.id);
    const isCircular = holdsItself(writer, event);
    const wanted = focus.has(event.message) ? MESSAGES : 5;
    const sampler = samplerOf(writer, event.id);
    for (let tries = 0, valid = 0; valid < wanted && tries < 4 * wanted; tries += 1) {
      const profile = PROFILES[tries];
      const drawn: Json = profile
        ? sampler({ profile, seed: tries })
        : writtenMessage({ catalog: writer, event, dice, focus, texts, news });
      const message = dice.chance(30) ? mutated(drawn, dice) : drawn;
      if (validator?.check(message, { direction: "sending", maxIssues: 1 }).valid !== true) {
        tally.refused += 1;
        continue;
      }
      valid += 1;
      tally.messages += 1;
      const lost = faults(reading, message).filter(
        (fault) => !isExplained(fault, other?.id ?? event.id, { broken, isCircular }),
      );
      if (lost.length === 0) continue;
      const where = lost.join(", ");
      problems.push(`${breaks}: ${event.id} is refused at ${where}: ${JSON.stringify(message)}`);
      break;
    }
  }
  return problems;
}

function holdsItself(catalog: Catalog, { message }: EventType): boolean {
  return [...occurrences(catalog, message)].some(({ recursive }) => recursive);
}

/** Breaks without a witness, and witnesses that prove nothing when they are executed once more. */
function unprovenBreaks(way: Way, changes: readonly Change[], { tally }: Means): readonly string[] {
  const { breaks, writers, readers } = way;
  return changes.flatMap((change): readonly string[] => {
    if (change.wire[breaks] !== "break") return [];
    count(tally.breaks, change.rule);
    const witness = change.witnesses.find((each) => each.breaks === breaks);
    if (witness === undefined) {
      count(tally.unproven, change.rule);
      return mayBeUnproven(change) ? [] : [`${breaks}: no witness: ${JSON.stringify(change)}`];
    }
    const event = way.writer.events.get(witness.event);
    const other = event && counterpart(way, event);
    const isWritten = writers.get(witness.event)?.check(witness.message, { direction: "sending" });
    const isRead = other && readers.get(other.id)?.check(witness.message, { direction: "sending" });
    return isWritten?.valid === true && isRead?.valid !== true
      ? []
      : [`${breaks}: no proof: ${JSON.stringify({ ...change, witness })}`];
  });
}

/** One format in the place of another may ask for the same, as nobody can tell of all patterns. */
function mayBeUnproven({ rule, before = "", after = "" }: Change): boolean {
  const isFormat = before.startsWith("format ") && after.startsWith("format ");
  return isFormat && /^(?:pattern|constraint)-/.test(rule);
}

/** Messages and witnesses that ajv, on the schemas of a side, judges otherwise than its validators. */
function otherVerdicts(
  way: Way,
  changes: readonly Change[],
  { dice, tally }: Means,
): readonly string[] {
  const { writer, reader } = way;
  const focus = editedRecords(writer, reader);
  const drawn = [...writer.events.values()].flatMap((event) =>
    Array.from({ length: 10 }, () => ({
      event: event.id,
      message: writtenMessage({
        catalog: writer,
        event,
        dice,
        focus,
        texts: TEXTS,
        news: new Set(),
      }) as Json,
    })),
  );
  const witnesses = changes.flatMap((change) =>
    change.witnesses.filter(({ breaks }) => breaks === way.breaks),
  );
  const sides = [
    { catalog: writer, validators: way.writers, oracle: ajvOracle(writer) },
    { catalog: reader, validators: way.readers, oracle: ajvOracle(reader) },
  ];
  return sides.flatMap(({ catalog, validators, oracle }) =>
    [...witnesses, ...drawn].flatMap(({ event, message }) => {
      if (!catalog.events.has(event)) return [];
      tally.ajv += 1;
      const isValid = oracle(event, "sending", message).length === 0;
      return validators.get(event)?.check(message, { direction: "sending" }).valid === isValid
        ? []
        : [`ajv says ${isValid ? "valid" : "invalid"}: ${event}: ${JSON.stringify(message)}`];
    }),
  );
}
