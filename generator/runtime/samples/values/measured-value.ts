import type { Slot } from "../slot.ts";
import { textBeside } from "./text-beside.ts";

/** The value of a measurement: the usual one, unless the flag beside it says that it is not. */
export function measuredValue(slot: Slot, details: Readonly<Record<string, string>>): string {
  const flag = textBeside(slot, /^AbnormalFlag$/);
  const usual = details["Value"] ?? "";
  if (/High|Above/.test(flag)) return scaled(details["ReferenceRange.High"] ?? usual, 1.25);
  if (/Low|Below/.test(flag)) return scaled(details["ReferenceRange.Low"] ?? usual, 0.75);
  return usual;
}

function scaled(limit: string, factor: number): string {
  return (Number(limit) * factor).toFixed(limit.includes(".") ? 1 : 0);
}
