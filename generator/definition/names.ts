import { assertNever } from "../base/invariant.ts";
import type { DefinitionKind } from "./definition-path.ts";
import { META_SCHEMA } from "./meta-schema.ts";

/** Names that Windows keeps for devices, whatever their case and extension: no file can have them. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Names that the format has for itself: a type of that name could never be meant. */
export const BUILT_IN_TYPES: readonly string[] = ["String", "Number", "Boolean", "Object"];

const RECORD_NAME = META_SCHEMA.$defs.recordName;
const FIELD_NAME = META_SCHEMA.$defs.fieldName;
const KEBAB_NAME = META_SCHEMA.$defs.kebabName;

interface NameGrammar {
  readonly description: string;
  readonly pattern: string;
  readonly maxLength: number;
}

/** True if a data model, event type, type or value set can have this name. */
export function isRecordName(name: string): boolean {
  return matches(RECORD_NAME, name) && !DEVICE_NAME.test(name);
}

/** True if a field can have this name. */
export function isFieldName(name: string): boolean {
  return matches(FIELD_NAME, name);
}

/** True if a format, an extension, a rule or an exception can have this name. */
export function isKebabName(name: string): boolean {
  return matches(KEBAB_NAME, name) && !DEVICE_NAME.test(name);
}

/** Why a definition of this kind cannot have this name, as a sentence; undefined if it can. */
export function nameProblem(kind: DefinitionKind, name: string): string | undefined {
  if (DEVICE_NAME.test(name)) return "Windows keeps this name for a device.";
  if (kind === "type" && BUILT_IN_TYPES.includes(name))
    return "The format itself has a type of this name.";
  switch (kind) {
    case "catalog":
    case "exceptions":
      return undefined;
    case "model":
    case "event":
    case "type":
    case "valueSet":
      return isRecordName(name) ? undefined : RECORD_NAME.description;
    case "format":
    case "extension":
      return isKebabName(name) ? undefined : KEBAB_NAME.description;
    default:
      return assertNever(kind);
  }
}

function matches(grammar: NameGrammar, name: string): boolean {
  return name.length <= grammar.maxLength && new RegExp(grammar.pattern, "u").test(name);
}
