const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The month of an edition in words: `November 2026`; none for what is no edition. */
export function editionMonth(edition: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})(?:\.\d+)?$/.exec(edition) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined || year === undefined ? undefined : `${name} ${year}`;
}
