import type { Measurement } from "./measurement.ts";
import { coldStart } from "./measurements/cold-start.ts";
import { commandLine } from "./measurements/command-line.ts";
import { generation } from "./measurements/generation.ts";
import { growth } from "./measurements/growth.ts";
import { invalidMessages } from "./measurements/invalid-messages.ts";
import { messageGrowth } from "./measurements/message-growth.ts";
import { sizeAll } from "./measurements/size-all.ts";
import { sizeOne } from "./measurements/size-one.ts";
import { typeCheck } from "./measurements/type-check.ts";
import { validMessages } from "./measurements/valid-messages.ts";

/** All measurements, in the order of the table: what users of packages get, then what authors wait for. */
export const measurements: readonly Measurement[] = [
  validMessages,
  invalidMessages,
  messageGrowth,
  sizeAll,
  sizeOne,
  coldStart,
  typeCheck,
  generation,
  commandLine,
  growth,
];
