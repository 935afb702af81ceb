import { join } from "node:path";
import { validatorsExport, type Peer } from "./peer.ts";

/** ajv, which compiles the schema of an event type when its first message comes. */
export const ajv: Peer = {
  name: "ajv",
  program({ schema, faults }) {
    const shared = join(import.meta.dirname, "../inputs/shared-ajv.ts");
    const $defs = JSON.stringify(JSON.stringify(schema.$defs));
    return (
      `import { sharedAjv } from ${JSON.stringify(shared)};\n` +
      `const ajv = sharedAjv(JSON.parse(${$defs}), { allErrors: ${faults === "all"} });\n` +
      `const checkOf = (name) => {\n` +
      `  const validate = ajv.compile({ $ref: "all#/$defs/" + name });\n` +
      `  return (message) => (validate(message) ? 0 : validate.errors.length);\n};\n` +
      validatorsExport(schema, (name) => `checkOf("${name}")`)
    );
  },
};
