import { relative, sep } from "node:path";

/** A path as people read it, with `/`: relative to the working directory, unless that is longer. */
export function shownPath({ cwd }: { readonly cwd: string }, absolute: string): string {
  const path = relative(cwd, absolute) || ".";
  const isFar = path.startsWith("..") && path.length > absolute.length;
  return (isFar ? absolute : path).split(sep).join("/");
}
