import type { EmitInput, Emitter } from "./emitter.ts";
import { ROOT } from "./typescript/module-path.ts";

/** The runtime as it is, but that its modules import each other as they are called when compiled. */
export const runtimeCopy: Emitter = {
  name: "runtime",
  purpose: "The runtime that the validators need, as TypeScript.",
  emit({ runtime }: EmitInput) {
    const modules = runtime.filter(({ path }) => path.endsWith(".ts"));
    return modules.map(({ path, text }) => ({
      path: `${ROOT}/runtime/${path}`,
      text: text.replace(/(\bfrom "\.{1,2}\/[^"\n]+)\.ts"/g, '$1.js"'),
    }));
  },
};
