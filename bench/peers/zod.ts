import { zodDialect } from "../dialects/zod.ts";
import { schemaCode } from "../inputs/schema-code.ts";
import { validatorsExport, type Peer } from "./peer.ts";

/** zod 4. It always looks for all faults. */
export const zod: Peer = zodPeer("zod");

/** The same library without methods, for bundles: it differs in size alone. */
export const zodMini: Peer = zodPeer("zod/mini");

function zodPeer(packageName: "zod" | "zod/mini"): Peer {
  return {
    name: packageName,
    program: ({ schema }) =>
      schemaCode(schema, zodDialect(packageName)) +
      `const checkOf = (schema) => (message) => {\n` +
      `  const { success, error } = schema.safeParse(message);\n` +
      `  return success ? 0 : error.issues.length;\n};\n` +
      validatorsExport(schema, (name) => `checkOf(${name})`),
  };
}
