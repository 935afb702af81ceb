import type { Site } from "../../site/site.ts";

/** What a preview shows at a moment. */
export interface Preview {
  /** The last site that could be read; none before the first. */
  readonly site: Site | undefined;
  /** What is wrong with the definitions now, for people; empty if nothing is. */
  readonly problems: string;
  /** Another one after each change. */
  readonly version: string;
}
