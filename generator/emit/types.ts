import type { Catalog } from "../catalog/catalog.ts";
import type { RecordType } from "../catalog/record.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { banner } from "./typescript/banner.ts";
import { draftInterface } from "./typescript/draft-interface.ts";
import { createImports } from "./typescript/imports.ts";
import { recordModule } from "./typescript/module-path.ts";
import { namesOfFile, naming, recordsOfFile, type Naming } from "./typescript/naming.ts";
import { printModules, type Module } from "./typescript/print-modules.ts";
import { recordInterface } from "./typescript/record-interface.ts";

/** One module per type file: the interface of the type, and of the objects inside it. */
export const types: Emitter = {
  name: "types",
  purpose: "TypeScript interfaces of the types.",
  emit({ catalog }: EmitInput) {
    const files = [...catalog.records.values()].filter(isTypeFile);
    const names = naming(catalog);
    return printModules(files.map((record) => typeModule(catalog, names, record)));
  },
};

function isTypeFile(record: RecordType): boolean {
  return record.form === "shared" || record.form === "local";
}

function typeModule(catalog: Catalog, names: Naming, file: RecordType): Module {
  const path = recordModule(catalog, file);
  const records = recordsOfFile(catalog, file);
  const imports = createImports(path, namesOfFile(catalog, file));
  const scope = { catalog, naming: names, imports };
  const interfaces = records.flatMap((record) => [
    recordInterface(scope, record),
    ...draftInterface(scope, record),
  ]);
  return { path, statements: [banner(file.span.file), ...imports.declarations(), ...interfaces] };
}
