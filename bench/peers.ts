import { ajvStandalone } from "./peers/ajv-standalone.ts";
import { ajv } from "./peers/ajv.ts";
import { arktype } from "./peers/arktype.ts";
import type { Peer } from "./peers/peer.ts";
import { sinclairTypebox, typebox } from "./peers/typebox.ts";
import { valibot } from "./peers/valibot.ts";
import { zod } from "./peers/zod.ts";

/** The libraries that people would check messages with instead. */
export const peers: readonly Peer[] = [
  ajv,
  ajvStandalone,
  sinclairTypebox,
  typebox,
  valibot,
  arktype,
  zod,
];
