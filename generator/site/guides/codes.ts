import type { CodePurpose } from "../../read/codes.ts";

/** Every code that the guides of the site can be found at fault by. */
export const GUIDE_CODES = {
  "guide-link": {
    purpose: "A guide links to something that the newest edition does not have.",
    remedy: "Correct the link: `canon:` and the kind of page, then what it is about.",
  },
  "guide-title": {
    purpose: "A guide does not begin with its title.",
    remedy: "Begin with one heading of the first level, such as `# Push and pull`.",
  },
} as const satisfies Record<string, CodePurpose>;

/** A code of a finding in a guide. */
export type GuideCode = keyof typeof GUIDE_CODES;
