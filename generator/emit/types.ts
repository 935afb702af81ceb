import type { RecordType } from "../catalog/record.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { laterFieldSince } from "./later-since.ts";
import { banner } from "./typescript/banner.ts";
import { draftInterface } from "./typescript/draft-interface.ts";
import type { TypeScope } from "./typescript/field-type.ts";
import { createImports } from "./typescript/imports.ts";
import { recordModule } from "./typescript/module-path.ts";
import { namesOfFile, naming, recordsOfFile } from "./typescript/naming.ts";
import { printModules, type Module } from "./typescript/print-modules.ts";
import { recordInterface } from "./typescript/record-interface.ts";

/** One module per type file: the interface of the type, and of the objects inside it. */
export const types: Emitter = {
  name: "types",
  purpose: "TypeScript interfaces of the types.",
  emit(input: EmitInput) {
    const { catalog } = input;
    const shared = { catalog, naming: naming(catalog), since: laterFieldSince(input) };
    const files = [...catalog.records.values()].filter(isTypeFile);
    return printModules(files.map((record) => typeModule(shared, record)));
  },
};

function isTypeFile(record: RecordType): boolean {
  return record.form === "shared" || record.form === "local";
}

function typeModule(shared: Omit<TypeScope, "imports">, file: RecordType): Module {
  const { catalog } = shared;
  const path = recordModule(catalog, file);
  const records = recordsOfFile(catalog, file);
  const imports = createImports(path, namesOfFile(catalog, file));
  const scope = { ...shared, imports };
  const interfaces = records.flatMap((record) => [
    recordInterface(scope, record),
    ...draftInterface(scope, record),
  ]);
  return { path, statements: [banner(file.span.file), ...imports.declarations(), ...interfaces] };
}
