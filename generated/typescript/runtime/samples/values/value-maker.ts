import type { Json } from "../../metadata/json.js";
import type { Slot } from "../slot.js";

/**
 * One way to find a value: `at` is the place in a list of scalars, else 0. Undefined where this
 * way knows nothing of the field, so that the next one is asked.
 */
export type ValueMaker = (slot: Slot, at: number) => Json | undefined;
