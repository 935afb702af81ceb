/** A share of 1 for people. Only what is complete shows as 100 %, and only what is nothing as 0 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "<1 %";
  if (share < 1 && share >= 0.995) return ">99 %";
  return `${Math.round(share * 100)} %`;
}

/** Where a share lies by the interval around it, rounded outwards: `52 to 70 %`. */
export function interval(
  { low, high }: { readonly low: number; readonly high: number },
  between = " to ",
): string {
  return `${Math.floor(low * 100)}${between}${Math.ceil(high * 100)} %`;
}

const BAR = 10;

/** A share as a bar of ten characters. It is full or empty only if the share is. */
export function bar(share: number): string {
  const rounded = Math.round(share * BAR);
  const filled = share <= 0 ? 0 : share >= 1 ? BAR : Math.min(Math.max(rounded, 1), BAR - 1);
  return "█".repeat(filled) + "░".repeat(BAR - filled);
}
