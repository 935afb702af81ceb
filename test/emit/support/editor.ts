import { Project, ts } from "ts-morph";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { emitters } from "../../../generator/emit/emitters.ts";
import { readRuntime } from "./read-runtime.ts";

const MODULES = new Set(["types", "events", "value-sets", "validators", "index", "runtime"]);

/** What an editor says about code that uses what is generated. */
export interface Editor {
  /** What the compiler says against the code, a sentence each. */
  problems(code: string): readonly string[];
  /** What the editor shows at the first `|` of the code: the type, then the documentation. */
  hover(code: string): string;
  /** What the editor proposes at the first `|` of the code. */
  completions(code: string): readonly string[];
}

/** An editor for code beside the generated modules of a catalog: `./typescript/...`. */
export function editorOf(catalog: Catalog): Editor {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
    },
  });
  project.getFileSystem().writeFileSync("/package.json", '{ "type": "module" }');
  const input = { catalog, version: "0.0.0", runtime: readRuntime() };
  for (const emitter of emitters.filter(({ name }) => MODULES.has(name))) {
    for (const { path, text } of emitter.emit(input)) project.createSourceFile(path, text);
  }
  const service = project.getLanguageService().compilerObject;
  const open = (code: string): { readonly path: string; readonly position: number } => {
    const file = project.createSourceFile("code.ts", code.replace("|", ""), { overwrite: true });
    return { path: file.getFilePath(), position: code.indexOf("|") };
  };
  return {
    problems(code) {
      const { path } = open(code);
      return [
        ...service.getSyntacticDiagnostics(path),
        ...service.getSemanticDiagnostics(path),
      ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    },
    hover(code) {
      const { path, position } = open(code);
      const info = service.getQuickInfoAtPosition(path, position);
      const tags = (info?.tags ?? []).map(
        ({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`,
      );
      return [
        ts.displayPartsToString(info?.displayParts),
        ts.displayPartsToString(info?.documentation),
        ...tags,
      ].join("\n");
    },
    completions(code) {
      const { path, position } = open(code);
      const found = service.getCompletionsAtPosition(path, position, undefined);
      return (found?.entries ?? []).map(({ name }) => name);
    },
  };
}
