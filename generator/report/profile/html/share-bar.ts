import type { Reliability } from "../../../catalog/rating.ts";
import type { Observed } from "../../../traffic/profile/observations.ts";

/** Which stretch of a bar is what was declared. */
const BANDS: Readonly<Record<Reliability, string>> = {
  reliable: "s3",
  probable: "s2",
  possible: "s1",
};

/**
 * The classes of an element that begins with a share as a bar: its 95 % interval are the whiskers, and
 * the ground shows which shares were declared. What the bar says stands behind it in words. The policy
 * of the report allows no style beside a bar, and its own elements would make large reports slow.
 */
export function shareBar({ share, low, high, declared }: Observed): string {
  return `${BANDS[declared]} ${filled(share)} l${units(low)} h${units(high)}`;
}

/** The classes of an element that begins with a share of a whole as a plain bar. */
export function plainBar(share: number): string {
  return `s0 ${filled(share)}`;
}

/** What the classes of bars mean: a unit is a percent. */
export const BAR_STYLE = Array.from(
  { length: 101 },
  (_, unit) => `.p${unit}{--p:${unit}%}.l${unit}{--l:${unit}%}.h${unit}{--h:${unit}%}`,
).join("");

/** What is there at all can be seen. */
function filled(share: number): string {
  return `p${share > 0 ? Math.max(1, units(share)) : 0}`;
}

function units(share: number): number {
  return Math.round(share * 100);
}
