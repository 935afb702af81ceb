import type { JsonObject } from "../../base/json.ts";
import type { Release } from "./release.ts";

/** What a package says of its release beside the version; nothing if it is of none. */
export function releaseFacts(release: Release | undefined): JsonObject {
  if (release === undefined) return {};
  const { edition, previous, definitions } = release;
  return { edition, ...(previous === undefined ? {} : { previous }), definitions };
}
