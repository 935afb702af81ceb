/**
 * An index of things that never change, such as the records of a catalog: made when it is first
 * asked for, and once for each. What looks something up for each of many needs time that grows
 * with the number of both otherwise.
 */
export function indexOf<Whole extends object, Index>(
  make: (whole: Whole) => Index,
): (whole: Whole) => Index {
  const made = new WeakMap<Whole, Index>();
  return (whole) => {
    const known = made.get(whole);
    if (known !== undefined) return known;
    const index = make(whole);
    made.set(whole, index);
    return index;
  };
}
