import { format } from "prettier";

/** TypeScript as prettier lays it out, whatever configuration lies around. */
export function asPrettierHasIt(text: string): Promise<string> {
  return format(text, { parser: "typescript", printWidth: 100, endOfLine: "lf" });
}
