import { bareLoop } from "./bare-loop.ts";
import type { StartLoop } from "./loop.ts";

/** Parses, and does nothing else. */
export const start: StartLoop = () => Promise.resolve(bareLoop(() => 0));
