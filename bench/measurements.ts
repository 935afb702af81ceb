import type { Measurement } from "./measurement.ts";
import { coldStart } from "./measurements/cold-start.ts";
import { commandLine } from "./measurements/command-line.ts";
import { generation } from "./measurements/generation.ts";
import { growth } from "./measurements/growth.ts";
import { size } from "./measurements/size.ts";
import { validators } from "./measurements/validators.ts";

/** All measurements, in the order of the table: what authors wait for, then what users of packages get. */
export const measurements: readonly Measurement[] = [
  commandLine,
  generation,
  growth,
  validators,
  coldStart,
  size,
];
