import { REPORT_FORMATS } from "../report/format.ts";
import type { CommandOption } from "./command.ts";

/** The options that every command takes. */
const GLOBAL_OPTIONS: readonly CommandOption[] = [
  {
    name: "definitions",
    kind: "text",
    value: "<dir>",
    summary: "folder of the definitions (default: definitions)",
  },
  {
    name: "out",
    kind: "text",
    value: "<dir>",
    summary: "folder that is generated (default: generated)",
  },
  {
    name: "format",
    kind: "text",
    value: "<format>",
    summary: `how findings are written: ${REPORT_FORMATS.join(", ")} (default: text)`,
    choices: REPORT_FORMATS,
  },
  { name: "help", kind: "flag", summary: "shows this help (-h)" },
];

/** The options of all commands beside those of one: an option of its own stands for one of the same name. */
export function optionsBeside(own: readonly CommandOption[]): readonly CommandOption[] {
  return GLOBAL_OPTIONS.filter(({ name }) => own.every((option) => option.name !== name));
}
