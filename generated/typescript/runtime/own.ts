/**
 * The value that the object itself holds under a name; undefined if it has none. What a prototype
 * holds does not count, not even where someone has put something into `Object.prototype`.
 */
export function own<T extends object, K extends keyof T>(object: T, name: K): T[K] | undefined {
  return Object.prototype.propertyIsEnumerable.call(object, name) ? object[name] : undefined;
}
