import type { Facts, ObjectShape, Shape, ShapeField } from "../shape.ts";
import type { Findings } from "./findings.ts";

/**
 * One message from its two schemas: all that the sending one asserts, with what the receiving one
 * leaves out required for sending only, and the ratings, which only the receiving one has.
 */
export function pairMessages(
  receiving: ObjectShape,
  sending: ObjectShape,
  findings: Findings,
): ObjectShape {
  const pairs = new Map<ObjectShape, Map<ObjectShape, ObjectShape>>();
  const object = (a: ObjectShape, b: ObjectShape, path: string): ObjectShape => {
    const known = pairs.get(a)?.get(b);
    if (known !== undefined) return known;
    const fields = new Map<string, ShapeField>();
    const both: ObjectShape = { ...b, fields };
    pairs.set(a, (pairs.get(a) ?? new Map<ObjectShape, ObjectShape>()).set(b, both));
    const strange = [...a.fields.keys()].find((name) => !b.fields.has(name));
    if (strange !== undefined) differ(path + strange);
    for (const field of b.fields.values()) {
      const here = path + field.name;
      const other = a.fields.get(field.name);
      if (other === undefined) differ(here);
      fields.set(field.name, other === undefined ? field : paired(other, field, here));
    }
    return both;
  };
  const differ = (path: string): void => {
    findings.report(
      "pair-differs",
      [],
      () => `The sending and the receiving schema differ in "${path}".`,
    );
  };
  const paired = (a: ShapeField, b: ShapeField, path: string): ShapeField => ({
    ...b,
    shape: shape(a.shape, b.shape, path),
    facts: { ...a.facts, ...b.facts, required: requirement(a.facts, b.facts) },
    adjustments: pairedNotes(a.adjustments, b.adjustments),
  });
  const shape = (a: Shape, b: Shape, path: string): Shape => {
    if (a.kind === "object" && b.kind === "object") return object(a, b, `${path}.`);
    if (a.kind === "list" && b.kind === "list") {
      const of = shape(a.of, b.of, `${path}[]`);
      return of.kind === "list" ? b : { kind: "list", of };
    }
    if (a.kind !== b.kind || JSON.stringify(a) !== JSON.stringify(b)) differ(path);
    return b;
  };
  return object(receiving, sending, "");
}

function requirement(receiving: Facts, sending: Facts): Facts["required"] {
  if (receiving.required === "always") return "always";
  return sending.required === "never" ? "never" : "sending";
}

function pairedNotes(
  a: ShapeField["adjustments"],
  b: ShapeField["adjustments"],
): ShapeField["adjustments"] {
  const paths = [...a.keys(), ...b.keys()];
  return new Map(paths.map((path) => [path, { ...a.get(path), ...b.get(path) }]));
}
