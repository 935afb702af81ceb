import { writeFileSync } from "node:fs";
import standaloneCode from "ajv/dist/standalone/index.js";
import { sharedAjv } from "../inputs/shared-ajv.ts";
import { validatorsExport, type Peer } from "./peer.ts";

/** The code that ajv writes beforehand. */
export const ajvStandalone: Peer = {
  name: "ajv standalone",
  program({ schema, faults }, path) {
    const ajv = sharedAjv(schema.$defs, { allErrors: faults === "all", code: { source: true } });
    const references = schema.messages.map(({ name }) => [name, `all#/$defs/${name}`]);
    // ajv's ES modules still hold calls of `require`; the bundler makes one of its CommonJS.
    writeFileSync(`${path}.cjs`, standaloneCode.default(ajv, Object.fromEntries(references)));
    return (
      `import code from ${JSON.stringify(`${path}.cjs`)};\n` +
      `const checkOf = (validate) => (message) => (validate(message) ? 0 : validate.errors.length);\n` +
      validatorsExport(schema, (name) => `checkOf(code.${name})`)
    );
  },
};
