import type { Json, JsonMap } from "../metadata/json.ts";

/** An amount that is the sum of others, or a part of it. Paths are those below one object. */
interface Total {
  readonly total: readonly string[];
  readonly parts: readonly string[];
  readonly share?: number;
}

const TOTALS: readonly Total[] = [
  { total: ["ChargedAmount"], parts: ["Services", "ChargedAmount"] },
  { total: ["PaymentAmount"], parts: ["Services", "PaymentAmount"] },
  { total: ["PatientResponsibilityAmount"], parts: ["Services", "ChargedAmount"], share: 0.2 },
  { total: ["TotalAmount"], parts: ["Lines", "Amount"] },
  { total: ["TotalAmount"], parts: ["Services", "Amount"] },
  { total: ["TotalPaymentAmount"], parts: ["Payments", "Claims", "PaymentAmount"] },
  { total: ["Transaction", "TotalPaymentAmount"], parts: ["Payments", "Claim", "PaymentAmount"] },
];

/** Names of amounts that have to add up. */
export const TOTAL: RegExp = /^(?:ChargedAmount|TotalAmount|TotalPaymentAmount)$/;

/** The message with totals that are the sums of what is in it. */
export function withTotals(message: JsonMap): JsonMap {
  const inside = Object.fromEntries(
    Object.entries(message).map(([name, value]) => [name, totalsIn(value)]),
  );
  return TOTALS.reduce((object, { total, parts, share = 1 }) => {
    const amounts = amountsAt(object, parts);
    if (amounts.length === 0) return object;
    const sum = amounts.reduce((left, right) => left + right, 0) * share;
    return replaced(object, total, sum.toFixed(2));
  }, inside);
}

function totalsIn(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(totalsIn);
  return typeof value === "object" && value !== null ? withTotals(value as JsonMap) : value;
}

function amountsAt(value: Json | undefined, path: readonly string[]): readonly number[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => amountsAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === "string" ? [Number(value)] : [];
  if (typeof value !== "object" || value === null) return [];
  return amountsAt((value as JsonMap)[name], rest);
}

function replaced(object: JsonMap, path: readonly string[], text: string): JsonMap {
  const [name, ...rest] = path;
  const value = name === undefined ? undefined : object[name];
  if (name === undefined || value === undefined) return object;
  if (rest.length === 0) return { ...object, [name]: text };
  return { ...object, [name]: replaced(value as JsonMap, rest, text) };
}
