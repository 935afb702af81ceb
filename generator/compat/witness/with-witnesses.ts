import type { Catalog } from "../../catalog/catalog.ts";
import type { Change, Witness } from "../change.ts";
import { findWitness } from "./find-witness.ts";
import { sideOf, type EventTypesOf, type Side } from "./side.ts";

/** The sides of a comparison, and what executes witnesses. */
export interface WitnessInput {
  readonly before: Catalog;
  readonly after: Catalog;
  /** The editions before the first side, as they were given to the comparison. */
  readonly earlier?: readonly Catalog[];
  readonly eventTypesOf: EventTypesOf;
}

/**
 * The changes with a witness for each break on the wire: a message that is valid when sent on one
 * side, and refused on the other. A break that has none says why.
 */
export function withWitnesses(
  changes: readonly Change[],
  { before, after, earlier = [], eventTypesOf }: WitnessInput,
): readonly Change[] {
  const [old, now] = [sideOf(before, eventTypesOf), sideOf(after, eventTypesOf)];
  const former = earlier.map((catalog) => sideOf(catalog, eventTypesOf));
  return changes.map((change) => {
    const broken = BREAKS.filter((breaks) => change.wire[breaks] === "break");
    if (broken.length === 0) return change;
    const olds = change.rule === "name-reused" ? former : [old];
    const found = broken.map((breaks) => witnessOf(change, breaks, { olds, now }));
    const witnesses = found.filter((witness) => witness !== undefined);
    const isProven = witnesses.length === broken.length;
    return {
      ...change,
      witnesses,
      tolerated: isProven && witnesses.every(({ tolerated }) => tolerated),
      ...(isProven ? {} : { unproven: whyUnproven(change) }),
    };
  });
}

const BREAKS: readonly Witness["breaks"][] = ["sender", "receiver"];

interface Sides {
  /** The first side; or all editions that may have what came back. */
  readonly olds: readonly Side[];
  readonly now: Side;
}

function witnessOf(
  change: Change,
  breaks: Witness["breaks"],
  { olds, now }: Sides,
): Witness | undefined {
  for (const old of olds) {
    const [writer, reader] = breaks === "sender" ? [old, now] : [now, old];
    const found = findWitness(change, { breaks, writer, reader });
    if (found !== undefined) return found;
  }
  return undefined;
}

function whyUnproven({ rule }: Change): string {
  return /^(?:method|response)-/.test(rule)
    ? "It changes how messages are exchanged, not what they hold."
    : "No message was found that one side accepts and the other refuses; there may be none.";
}
