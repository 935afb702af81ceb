import type { Plugin } from "prettier";

/** The options that generated TypeScript is formatted by. No configuration file has a say. */
const OPTIONS = { parser: "typescript", printWidth: 100, endOfLine: "lf" } as const;

/**
 * Formats TypeScript. Loads prettier at its first call, and of it only what TypeScript needs. Text
 * that does not parse is a bug of the emitter that made it.
 */
export async function formatTypeScript(text: string, path: string): Promise<string> {
  const [{ format }, typescript, estree] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/typescript"),
    import("prettier/plugins/estree"),
  ]);
  try {
    // The types of prettier say less about this plugin than it has.
    const plugins: Plugin[] = [typescript, estree as Plugin];
    return await format(text, { ...OPTIONS, plugins });
  } catch (error) {
    throw new Error(`Bug in canon: the generated "${path}" is no TypeScript`, { cause: error });
  }
}
