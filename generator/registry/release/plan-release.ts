import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import { BUMPS, type Bump } from "../../compat/bump.ts";
import type { Change } from "../../compat/change.ts";
import { checkExceptions } from "../../compat/policy/check-exceptions.ts";
import { NEXT, type Exception } from "../../compat/policy/exception.ts";
import { judge } from "../../compat/policy/judge.ts";
import { nextVersions, type ModelStep, type NextVersions } from "./next-versions.ts";
import {
  nameProblem,
  noBumpProblem,
  nothingProblem,
  promiseProblem,
  smallBumpProblem,
} from "./release-problem.ts";

/** What a release is made from. */
export interface ReleaseInput {
  /** Name of the new edition. */
  readonly name: string;
  /** The editions so far, oldest first. */
  readonly earlier: readonly Edition[];
  /** The definitions as they are to be frozen. */
  readonly catalog: Catalog;
  /** From the newest edition to the catalog. Empty if there is no edition yet. */
  readonly changes: readonly Change[];
  /** Bumps that the user wants, by data model. */
  readonly asked: ReadonlyMap<string, Bump>;
  /** Agreements on changes that the stability promise forbids. */
  readonly exceptions: readonly Exception[];
  /** The day on which this is asked: an exception holds until its last day. */
  readonly today: string;
}

/** A release that may be made, or why not. */
export type ReleasePlan =
  | { readonly kind: "release"; readonly edition: NewEdition; readonly next: NextVersions }
  | { readonly kind: "refused"; readonly problems: readonly Diagnostic[] };

/** An edition before its snapshot has a digest. */
export type NewEdition = Omit<Edition, "digest">;

/** Decides on the next edition. Pure: the same input gives the same plan. */
export function planRelease(input: ReleaseInput): ReleasePlan {
  const { name, earlier, catalog } = input;
  const newest = earlier.at(-1);
  const next = nextVersions(input);
  const early = newest === undefined ? [] : problemsAfter(newest, input, next);
  if (early.length > 0) return { kind: "refused", problems: early };
  const broken = newest === undefined ? [] : promiseProblems(newest, input);
  const problems = [...broken, ...bumpProblems(input, next)];
  if (problems.length > 0) return { kind: "refused", problems };
  const edition: NewEdition = {
    name,
    ...(newest === undefined ? {} : { previous: { name: newest.name, digest: newest.digest } }),
    versions: next.versions,
    umbrella: next.umbrella.now,
    catalog,
  };
  return { kind: "release", edition, next };
}

/** Why there can be no edition of this name at all. */
function problemsAfter(
  newest: Edition,
  { name }: ReleaseInput,
  { umbrella }: NextVersions,
): readonly Diagnostic[] {
  if (name <= newest.name) return [nameProblem(name, newest)];
  return umbrella.computed === "none" ? [nothingProblem(name, newest)] : [];
}

/** Changes that the promise forbids, unless an exception holds; and exceptions that mean none of them. */
function promiseProblems(newest: Edition, input: ReleaseInput): readonly Diagnostic[] {
  const { name, earlier, changes, today } = input;
  // Until it is done, the step leads to what comes next, whether its exceptions say so or name it already.
  const exceptions = input.exceptions
    .filter(({ to }) => to === NEXT || to === name)
    .map((exception) => ({ ...exception, to: NEXT }));
  const { violations } = judge(changes, { from: newest.name, to: NEXT }, exceptions);
  const editions = earlier.map((edition) => edition.name);
  return [
    ...violations.map((violation) => promiseProblem(violation, { from: newest.name, to: name })),
    ...checkExceptions({ exceptions, editions, today, changesOf: () => changes }),
  ];
}

function bumpProblems(
  { name, catalog, asked }: ReleaseInput,
  { steps }: NextVersions,
): readonly Diagnostic[] {
  return [...asked].flatMap(([model, bump]) => {
    const step = steps.find((one) => one.model === model);
    const definition = catalog.models.get(model);
    if (step?.before === undefined || step.computed === "none" || definition === undefined) {
      return [noBumpProblem(name, model)];
    }
    return isSmaller(bump, step)
      ? [smallBumpProblem(definition, bump, { bump: step.computed, changes: step.changes })]
      : [];
  });
}

function isSmaller(asked: Bump, { computed }: ModelStep): boolean {
  return BUMPS.indexOf(asked) < BUMPS.indexOf(computed);
}
