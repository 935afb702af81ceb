import { exceptionsOf } from "../compat/policy/exception.ts";
import type { Emitter } from "../emit/emitter.ts";
import { emitters } from "../emit/emitters.ts";
import { changelog } from "../registry/changelog/changelog.ts";
import { changelogSteps } from "../registry/changelog/changelog-step.ts";
import type { DefinitionsRead } from "./definitions-read.ts";

/** The emitters of `generate`: those that need the catalog alone, and the changelog of the editions. */
export function allEmitters({
  editions = [],
  documents,
}: Pick<DefinitionsRead, "editions" | "documents">): readonly Emitter[] {
  return [...emitters, changelog(() => changelogSteps(editions, exceptionsOf(documents)))];
}
