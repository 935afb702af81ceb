import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import { largerBump, type Bump } from "../../compat/bump.ts";
import type { Change } from "../../compat/change.ts";
import { bumpOf } from "../../compat/bump-of.ts";
import { versionAfter } from "../../compat/version-after.ts";
import { modelDigest } from "../../edition/model-digest.ts";

/** The version that everything has in the first edition that holds it. */
const FIRST = "1.0.0";

/** What versions follow from. */
export interface VersionInput {
  /** The editions so far, oldest first. */
  readonly earlier: readonly Edition[];
  /** What is to become the next edition. */
  readonly catalog: Catalog;
  /** From the newest edition to the catalog. Empty if there is no edition yet. */
  readonly changes: readonly Change[];
  /** Bumps of data models that are to be larger than what their changes ask for. */
  readonly asked?: ReadonlyMap<string, Bump>;
}

/** How a version moves. */
export interface VersionStep {
  /** None for what the newest edition does not have. */
  readonly before?: string;
  /** None for what is gone. */
  readonly now?: string;
  /** What the changes ask for. That a data model is new is a minor change of the whole. */
  readonly computed: Bump;
  /** As computed, or further if that was asked for. */
  readonly bump: Bump;
}

/** How the version of one data model moves, and why. */
export interface ModelStep extends VersionStep {
  readonly model: string;
  readonly changes: readonly Change[];
}

/** The versions of the next edition. */
export interface NextVersions {
  /** Data models that it has, in the order of the catalog, then those that are gone. */
  readonly steps: readonly ModelStep[];
  readonly versions: ReadonlyMap<string, string>;
  /** Of the package of all data models. Nothing has changed at all if it computes to `none`. */
  readonly umbrella: VersionStep & { readonly now: string };
}

/**
 * The versions that follow from the changes: each data model moves by the largest bump of its own, and
 * the package of all of them by the largest of theirs. One version never names two contents.
 */
export function nextVersions(input: VersionInput): NextVersions {
  const { earlier, catalog } = input;
  const newest = earlier.at(-1);
  const kept = [...catalog.models.keys()].map((model) => stepOf(input, model));
  const gone = [...(newest?.versions ?? [])]
    .filter(([model]) => !catalog.models.has(model))
    .map(([model, before]) => removal(input, model, before));
  const steps = [...kept, ...gone];
  return {
    steps,
    versions: new Map(kept.map(({ model, now }) => [model, now])),
    umbrella: umbrellaOf(input, steps),
  };
}

function stepOf(input: VersionInput, model: string): ModelStep & { readonly now: string } {
  const { earlier, catalog, asked } = input;
  const newest = earlier.at(-1);
  const before = newest?.versions.get(model);
  const changes = ownChanges(input, model);
  if (newest === undefined || before === undefined) {
    const now = versionOfNew(earlier, model);
    return { model, now, computed: "minor", bump: "minor", changes };
  }
  const told = bumpOf(input.changes, model);
  // What is told as no change, such as another order of fields, still makes other files.
  const isOther = (): boolean => modelDigest(newest.catalog, model) !== modelDigest(catalog, model);
  const computed = told === "none" && isOther() ? "patch" : told;
  const bump = largerBump(computed, asked?.get(model) ?? "none");
  return { model, before, now: versionAfter(before, bump), computed, bump, changes };
}

/** A data model that comes back does not start again: its old versions are taken. */
function versionOfNew(earlier: readonly Edition[], model: string): string {
  const last = earlier.findLast(({ versions }) => versions.has(model))?.versions.get(model);
  return last === undefined ? FIRST : versionAfter(last, "major");
}

function removal(input: VersionInput, model: string, before: string): ModelStep {
  return { model, before, computed: "major", bump: "major", changes: ownChanges(input, model) };
}

function ownChanges({ changes }: VersionInput, model: string): readonly Change[] {
  return changes.filter(({ models }) => models.includes(model));
}

function umbrellaOf(
  { earlier, catalog }: VersionInput,
  steps: readonly ModelStep[],
): NextVersions["umbrella"] {
  const newest = earlier.at(-1);
  if (newest === undefined) return { now: FIRST, computed: "minor", bump: "minor" };
  // What is said of the whole is in the package of all data models alone.
  const whole = generalWords(newest.catalog) === generalWords(catalog) ? "none" : "patch";
  const computed = steps.map((step) => step.computed).reduce(largerBump, whole);
  const bump = steps.map((step) => step.bump).reduce(largerBump, computed);
  const before = newest.umbrella;
  return { before, now: versionAfter(before, bump), computed, bump };
}

function generalWords({ description, scope, referenceUrl, exchange }: Catalog): string {
  return JSON.stringify([description, scope, referenceUrl, exchange]);
}
