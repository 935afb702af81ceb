import type { Emitter } from "./emitter.ts";
import { catalogJson } from "./catalog-json.ts";
import { events } from "./events.ts";
import { indexModules } from "./index-modules.ts";
import { asyncApi } from "./asyncapi.ts";
import { jsonSchema } from "./json-schema.ts";
import { messages } from "./messages.ts";
import { metadata } from "./metadata.ts";
import { openApi } from "./openapi.ts";
import { reference } from "./reference.ts";
import { runtimeCopy } from "./runtime-copy.ts";
import { sampleModules } from "./sample-modules.ts";
import { samples } from "./samples.ts";
import { types } from "./types.ts";
import { umbrellaIndex } from "./umbrella-index.ts";
import { validators } from "./validators.ts";
import { valueSets } from "./value-sets.ts";

/**
 * All emitters. The order is that of the help and of progress messages: TypeScript, schemas, then
 * what people read. The output does not depend on it.
 */
export const emitters: readonly Emitter[] = [
  types,
  valueSets,
  events,
  messages,
  indexModules,
  umbrellaIndex,
  validators,
  metadata,
  sampleModules,
  runtimeCopy,
  jsonSchema,
  catalogJson,
  openApi,
  asyncApi,
  samples,
  reference,
];
