import { drawIndex } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { scalarNameOf } from "./scalar-name.ts";
import type { ValueMaker } from "./value-maker.ts";

/** What part of a charge the amounts of claims are. */
const SHARES: readonly {
  readonly name: RegExp;
  readonly inside?: RegExp;
  readonly share: number;
}[] = [
  { name: /^(?:ChargedAmount|TotalAmount)$/, share: 1 },
  { name: /^Amount$/, inside: /^(?:Lines|Services)$/, share: 1 },
  { name: /^AllowedAmount$/, share: 0.8 },
  { name: /^(?:Total)?PaymentAmount$/, share: 0.6 },
  { name: /^PatientResponsibilityAmount$/, share: 0.2 },
  { name: /^(?:DeductibleAmount|CopayAmount)$/, share: 0.1 },
  { name: /^Amount$/, inside: /^Adjustments$/, share: 0.1 },
];

/** An amount of a claim: nobody pays more than is allowed, or allows more than is charged. */
export const amountValue: ValueMaker = (slot) => {
  const { name } = slot.node;
  if (!name.endsWith("Amount")) return undefined;
  const found = SHARES.find(
    ({ name: named, inside }) =>
      named.test(name) && (inside === undefined || inside.test(slot.parentName)),
  );
  if (found === undefined) return undefined;
  const amount = (chargeOf(slot, name) * found.share).toFixed(2);
  return scalarNameOf(slot) === "Number" ? Number(amount) : amount;
};

/** The charge of the object around the field, in whole tens, so that its parts are not odd. */
function chargeOf({ context, key, parentName }: Slot, name: string): number {
  const object = key.slice(0, -name.length - 1);
  const charged = parentName === "Adjustments" ? object.replace(/\.[^.]+$/, "") : object;
  return 80 + 10 * drawIndex(context.seed, charged, 40);
}
