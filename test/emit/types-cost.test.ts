import { Project, ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { OutputFile } from "../../generator/base/output-file.ts";
import { emitters } from "../../generator/emit/emitters.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { readRuntime } from "./support/read-runtime.ts";

const TYPES = new Set(["types", "events", "value-sets"]);

const input = { catalog: realCatalog(), version: "0.0.0", runtime: readRuntime() };
const modules = emitters
  .filter(({ name }) => TYPES.has(name))
  .flatMap((emitter) => emitter.emit(input));

/** The names of the types that a module exports. */
function typesOf({ text }: OutputFile): readonly string[] {
  return [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = ""]) => name);
}

describe("the names of types", () => {
  it("have no numbers", () => {
    const names = modules.flatMap(typesOf);
    expect(names.length).toBeGreaterThan(800);
    expect(names.filter((name) => /\d/.test(name))).toEqual([]);
  });
});

describe("a consumer of all types", () => {
  it("costs the compiler less than a hundred instantiations", () => {
    const imports = modules.map(
      ({ path }, index) => `import type * as m${index} from "./${path.replace(/\.ts$/, ".js")}";`,
    );
    const members = modules.flatMap((module, index) =>
      typesOf(module).map((name) => `m${index}_${name}: m${index}.${name};`),
    );
    const consumer = [...imports, "export interface All {", ...members, "}"].join("\n");
    const { problems, instantiations, types } = compiled(consumer);
    expect(problems).toEqual([]);
    expect(types).toBeGreaterThan(members.length / 2);
    expect(instantiations).toBeLessThan(100);
  });
});

/** What the compiler says and counts of a file that uses the modules. */
function compiled(text: string): {
  readonly problems: readonly string[];
  readonly instantiations: number;
  readonly types: number;
} {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: ts.ModuleKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
    },
  });
  project.getFileSystem().writeFileSync("/package.json", '{ "type": "module" }');
  for (const module of modules) project.createSourceFile(module.path, module.text);
  const file = project.createSourceFile("consumer.ts", text).compilerNode;
  const program = project.getProgram().compilerObject;
  // Only this file is checked, as if the others were declarations of an installed package.
  const problems = program.getSemanticDiagnostics(file);
  return {
    problems: problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
    instantiations: program.getInstantiationCount(),
    types: program.getTypeCount(),
  };
}
