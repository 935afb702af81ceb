import { valibotDialect } from "../dialects/valibot.ts";
import { schemaCode } from "../inputs/schema-code.ts";
import { validatorsExport, type Peer } from "./peer.ts";

/** valibot 1. */
export const valibot: Peer = {
  name: "valibot",
  program({ schema, faults }) {
    const check =
      faults === "first"
        ? `const checkOf = (schema) => (message) => (v.is(schema, message) ? 0 : 1);\n`
        : `const checkOf = (schema) => (message) => {\n` +
          `  const { success, issues } = v.safeParse(schema, message);\n` +
          `  return success ? 0 : issues.length;\n};\n`;
    return (
      schemaCode(schema, valibotDialect) +
      check +
      validatorsExport(schema, (name) => `checkOf(${name})`)
    );
  },
};
