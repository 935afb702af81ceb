import type { Edit } from "./edit.ts";
import { FIELD_EDITS } from "./field-edits.ts";
import { SHAPE_EDITS } from "./shape-edits.ts";
import { TEXT_EDITS } from "./text-edits.ts";

/** All edits by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  ...FIELD_EDITS,
  ...TEXT_EDITS,
  ...SHAPE_EDITS,
};
