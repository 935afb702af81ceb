import { invariant } from "../../base/invariant.ts";
import { stringLiteral } from "./string-literal.ts";

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A name that is put into code bare. The reader has checked it against the grammar of names; code
 * that prints names verbatim relies on it, so a bug there must not become an injection here.
 */
export function identifier(name: string): string {
  invariant(IDENTIFIER.test(name), `${JSON.stringify(name)} is not an identifier`);
  return name;
}

/** The name of a property: bare where it may be, else as a string literal. */
export function propertyName(name: string): string {
  return IDENTIFIER.test(name) ? name : stringLiteral(name);
}
