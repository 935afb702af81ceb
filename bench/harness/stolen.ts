import { readFileSync } from "node:fs";

/** Ticks of Linux, in milliseconds. */
const TICK = 10;

/**
 * For how long programs have waited for cores that the host gave to others, all cores together, in milliseconds since the machine was
 * started. 0 where the system does not tell.
 */
export function stolenMs(): number {
  try {
    const [, , , , , , , , stolen = "0"] = readFileSync("/proc/stat", "utf8").split(/\s+/, 9);
    return Number(stolen) * TICK;
  } catch {
    return 0;
  }
}
