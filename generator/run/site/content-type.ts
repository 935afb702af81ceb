/** The type of a file by the end of its name. */
export function contentType(path: string): string {
  return TYPES.get(path.slice(path.lastIndexOf(".") + 1)) ?? "application/octet-stream";
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["css", "text/css; charset=utf-8"],
  ["csv", "text/csv; charset=utf-8"],
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["md", "text/markdown; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
]);
