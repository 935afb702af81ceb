import type { OutputFile } from "../../base/output-file.ts";
import { codePath } from "./code-path.ts";
import { transpile } from "./transpile.ts";

/**
 * Makes the code files of generated modules. The runtime and shared types are the same in every
 * package, so what was made once is kept for as long as the function is.
 */
export function codeFileMaker(): (module: OutputFile) => readonly OutputFile[] {
  const made = new Map<string, readonly OutputFile[]>();
  return (module) => {
    const key = `${module.path}\n${module.text}`;
    const files = made.get(key) ?? codeFiles(module);
    made.set(key, files);
    return files;
  };
}

function codeFiles({ path, text }: OutputFile): readonly OutputFile[] {
  const { esm, cjs, esmTypes, cjsTypes } = transpile(path, text);
  const files = [
    { extension: ".js", text: esm },
    { extension: ".cjs", text: cjs },
    { extension: ".d.ts", text: esmTypes },
    { extension: ".d.cts", text: cjsTypes },
  ] as const;
  return files.flatMap((file) =>
    file.text === undefined ? [] : [{ path: codePath(path, file.extension), text: file.text }],
  );
}
