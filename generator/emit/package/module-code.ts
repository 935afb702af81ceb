import type { OutputFile } from "../../base/output-file.ts";
import { commonJsTypes } from "./common-js-types.ts";
import { linkable, type Linkable } from "./link/linkable.ts";
import { transpile, type Transpiled } from "./transpile.ts";

/** What packages take from one generated module, each made when it is asked for. */
export interface ModuleCode {
  readonly linkable: () => Linkable;
  readonly types: () => Declarations;
}

/** The declarations of a module, for importers in ESM (`.d.ts`) and in CommonJS (`.d.cts`). */
export interface Declarations {
  readonly esm: string;
  readonly cjs: string;
}

/** The modules of one package, by path. */
export type ModuleCodes = ReadonlyMap<string, ModuleCode>;

/**
 * Makes the code of generated modules. The runtime and shared types are the same in every package,
 * so what was made once is kept for as long as the function is.
 */
export function moduleCodeMaker(): (modules: readonly OutputFile[]) => ModuleCodes {
  const made = new Map<string, ModuleCode>();
  const keyOf = ({ path, text }: OutputFile): string => `${path}\n${text}`;
  return (modules) => {
    const fresh = modules.filter((module) => !made.has(keyOf(module)));
    const transpiled = transpile(fresh);
    for (const module of fresh) {
      const code = transpiled.get(module.path);
      if (code !== undefined) made.set(keyOf(module), moduleCode(module.path, code));
    }
    return new Map(
      modules.flatMap((module) => {
        const code = made.get(keyOf(module));
        return code === undefined ? [] : [[module.path, code] as const];
      }),
    );
  };
}

function moduleCode(path: string, { code, types }: Transpiled): ModuleCode {
  return {
    linkable: once(() => linkable(path, code)),
    types: once(() => {
      const esm = types();
      return { esm, cjs: commonJsTypes(path, esm) };
    }),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
