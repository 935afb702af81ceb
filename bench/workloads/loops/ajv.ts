import { pathToFileURL } from "node:url";
import { routed, type Validators } from "../validators.ts";
import { bareLoop } from "./bare-loop.ts";
import type { StartLoop } from "./loop.ts";

/** Checks with ajv, compiled before, by the program that `ajv.ts` of the peers writes. */
export const start: StartLoop = async (program) => {
  const { validators }: { validators: Validators } = await import(pathToFileURL(program).href);
  const compiled = Object.entries(validators).map(([route, make]) => {
    const check = make();
    return [route, () => check] as const;
  });
  return bareLoop(routed(Object.fromEntries(compiled)));
};
