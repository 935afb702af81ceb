import type { Profile } from "../../traffic/profile/profile.ts";
import { visible } from "../visible.ts";
import { mostFirst } from "./most-first.ts";
import { grouped } from "../../site/parts/counted.ts";

/** What should have been messages of known event types but is none, by code: `not counted: 3 syntax, 1 unknown-event`. */
export function uncountedText({ faults }: Profile): string {
  const parts = mostFirst(faults).map(([code, count]) => `${grouped(count)} ${visible(code)}`);
  return `not counted: ${parts.join(", ")}`;
}
