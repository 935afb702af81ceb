import { META_SCHEMA } from "../../definition/meta-schema.ts";

const { pattern } = META_SCHEMA.$defs.editionName;

/** True for `2026-11`, and for `2026-11.1`, the second edition in that month. */
export function isEditionName(name: string): boolean {
  return new RegExp(pattern, "u").test(name);
}
