/** How often a property runs: as often as given, and fifty times that in `npm run test:long`. */
export function longRuns(runs: number): number {
  return process.env["CANON_LONG"] === undefined ? runs : runs * 50;
}
