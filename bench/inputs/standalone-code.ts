import { writeFileSync } from "node:fs";
import standaloneCode from "ajv/dist/standalone/index.js";
import { bundle } from "../harness/bundle.ts";
import type { RoutedSchema } from "./routed-schema.ts";
import { sharedAjv } from "./shared-ajv.ts";

/** What to write. */
export interface StandaloneOptions {
  readonly outfile: string;
  /** Reports all errors, not only the first. */
  readonly allErrors?: boolean;
  readonly minify?: boolean;
  /** Names in `$defs` of the messages that are wanted; all of them if it is not given. */
  readonly only?: readonly string[];
}

/** Has ajv write the code of its validators, as one module with an export per message. */
export async function writeStandalone(
  schema: RoutedSchema,
  options: StandaloneOptions,
): Promise<void> {
  const { outfile, allErrors = false, minify = false } = options;
  const names = options.only ?? Object.values(schema.messages);
  const ajv = sharedAjv(schema.$defs, { allErrors, code: { source: true } });
  const references = names.map((name) => [name, `all#/$defs/${name}`]);
  // ajv's ES modules still hold calls of `require`; the bundler makes one of its CommonJS.
  const source = `${outfile}.cjs`;
  writeFileSync(source, standaloneCode.default(ajv, Object.fromEntries(references)));
  await bundle(source, { outfile, minify });
}
