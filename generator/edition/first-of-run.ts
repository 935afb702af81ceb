/** The oldest of some things, newest first, before the first that lacks something. */
export function firstOfRun<T>(
  newestFirst: readonly T[],
  has: (thing: T) => boolean,
): T | undefined {
  const gap = newestFirst.findIndex((thing) => !has(thing));
  return newestFirst.slice(0, gap === -1 ? undefined : gap).at(-1);
}
