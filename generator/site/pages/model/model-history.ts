import type { SiteEdition } from "../../site-edition.ts";

/** An edition that brought a version of a data model. */
export interface ModelStep {
  readonly edition: string;
  readonly version: string;
  /** The edition before it; none where the model begins. */
  readonly before?: string;
  /** The part of the version that moved: the first one; none where the model begins. */
  readonly bump?: "major" | "minor" | "patch";
  /** Titles of event types that came and went. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The versions of a data model up to an edition, newest first. Editions that left it alone are left out. */
export function modelHistory(edition: SiteEdition, model: string): readonly ModelStep[] {
  const all = [...edition.earlier, ...(edition.isReleased ? [edition] : [])];
  const steps = all.map((one, at): ModelStep | undefined => {
    const version = one.versions.get(model);
    const previous = all[at - 1];
    const earlier = previous?.versions.get(model);
    if (version === undefined || version === earlier) return undefined;
    const here = titles(one, model);
    const there = previous === undefined ? [] : titles(previous, model);
    return {
      edition: one.name,
      version,
      ...(previous === undefined || earlier === undefined
        ? {}
        : { before: previous.name, bump: bumpOf(earlier, version) }),
      added: here.filter((title) => !there.includes(title)),
      removed: there.filter((title) => !here.includes(title)),
    };
  });
  return steps.filter((step) => step !== undefined).toReversed();
}

function titles({ catalog }: Pick<SiteEdition, "catalog">, model: string): readonly string[] {
  return catalog.models.get(model)?.events.map(({ title }) => title) ?? [];
}

function bumpOf(before: string, after: string): "major" | "minor" | "patch" {
  const [major, minor] = before.split(".");
  const [newMajor, newMinor] = after.split(".");
  if (major !== newMajor) return "major";
  return minor === newMinor ? "patch" : "minor";
}
