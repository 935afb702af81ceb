import type { RecordType } from "../../catalog/record.ts";
import { identifier } from "../escape/identifier.ts";
import type { ExportedName } from "../typescript/imports.ts";
import { ROOT, shapesModule } from "../typescript/module-path.ts";
import { shapeName } from "./shape-name.ts";

/** Path of the module with the tables that all data models share. */
const SHARED_SHAPES = `${ROOT}/shapes.ts`;

/** Path of the module with the formats. */
export const FORMATS = `${ROOT}/formats.ts`;

/** Where the table of a record is, and what it is called there. */
export function shapeExport(record: RecordType): ExportedName {
  const module = record.model === undefined ? SHARED_SHAPES : shapesModule(record.model);
  return { module, name: identifier(shapeName(record)) };
}

/** Where a format is, and what it is called there: `date-time` is `dateTimeFormat`, `a-1` is `a_1Format`. */
export function formatExport(name: string): ExportedName {
  const camel = name
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll("-", "_");
  return { module: FORMATS, name: identifier(`${camel}Format`) };
}
