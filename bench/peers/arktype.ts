import { arktypeDialect } from "../dialects/arktype.ts";
import { schemaCode } from "../inputs/schema-code.ts";
import { validatorsExport, type Peer } from "./peer.ts";

/** arktype 2. */
export const arktype: Peer = {
  name: "arktype",
  isSlow: true,
  program({ schema, faults }) {
    const check =
      faults === "first"
        ? `const checkOf = (schema) => (message) => (schema.allows(message) ? 0 : 1);\n`
        : `const checkOf = (schema) => (message) => {\n` +
          `  const found = schema(message);\n` +
          `  return found instanceof type.errors ? found.length : 0;\n};\n`;
    return (
      schemaCode(schema, arktypeDialect) +
      check +
      validatorsExport(schema, (name) => `checkOf(${name})`)
    );
  },
};
