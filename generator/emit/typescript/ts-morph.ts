import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

/**
 * The values that emitters take from ts-morph. It is a CommonJS module of nine megabytes: `import`
 * would scan all of it for the names that it exports, which takes longer than everything else here.
 */
export const { IndentationText, Project, StructureKind, ts } = createRequire(import.meta.url)(
  "ts-morph",
) as typeof TsMorph;
