const ADDITIONS = 1e8;

/**
 * How fast one core of this machine is just now, as what a billion additions of whole numbers take: shared machines differ by ten times
 * from one hour to the next, and a number of milliseconds means nothing without it.
 */
export function pace(): string {
  add(ADDITIONS / 100);
  const start = performance.now();
  add(ADDITIONS);
  const ms = (performance.now() - start) * 10;
  return `${(ms / 1000).toFixed(1)} s`;
}

function add(count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum = (sum + at * 3) | 0;
  return sum;
}
