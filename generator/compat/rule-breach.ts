import { formatOf, recordOf, valueSetOf, type Catalog } from "../catalog/catalog.ts";
import type { Field } from "../catalog/field.ts";
import type { RecordType } from "../catalog/record.ts";
import type { Rule, RulePath } from "../catalog/rule.ts";
import { hasFormat } from "./accepted-texts.ts";
import { isRequiredToSend } from "./field-words.ts";
import type { RecordSide } from "./sides.ts";

/** What is filled in an object, by paths: `Patient`, `Patient.ID`. */
type Filled = ReadonlySet<string>;

/**
 * Whether a sender that keeps to its own definitions can write an object that breaks a cross-field
 * rule of the other side. It fills as little as it can: what the rule asks under, what is required,
 * and for each rule of its own one alternative. All ways to do so are tried.
 */
export function canBreach(writer: RecordSide, rule: Rule): boolean {
  const paths = [...new Set([...writer.rules, rule].flatMap(prefixesIn))];
  const known = new Map(paths.map((path) => [path, fieldAt(writer, path.split("."))]));
  const close = (filled: readonly string[]): Filled => closed(writer.catalog, known, filled);
  const canFill = (wanted: readonly RulePath[]): boolean =>
    wanted.every((path) => known.get(path.join(".")) !== undefined);
  const breaches = (filled: Filled): boolean => {
    if (rule.anyOf.some((alternative) => holds(filled, alternative))) return false;
    const owed = writer.rules.find(
      ({ when = [], anyOf }) =>
        holds(filled, when) && !anyOf.some((alternative) => holds(filled, alternative)),
    );
    if (owed === undefined) return true;
    return owed.anyOf
      .filter(canFill)
      .some((alternative) => breaches(close([...filled, ...alternative.flatMap(prefixes)])));
  };
  const when = rule.when ?? [];
  return canFill(when) && breaches(close(when.flatMap(prefixes)));
}

function holds(filled: Filled, paths: readonly RulePath[]): boolean {
  return paths.every((path) => filled.has(path.join(".")));
}

/** With all that a sender must fill once these are filled, as far as it is asked about. */
function closed(
  catalog: Catalog,
  known: ReadonlyMap<string, Field | undefined>,
  start: readonly string[],
): Filled {
  const filled = new Set(start);
  // Shorter paths first, so that one pass is enough.
  for (const path of [...known.keys()].toSorted((a, b) => a.length - b.length)) {
    const field = known.get(path);
    const end = path.lastIndexOf(".");
    const isInside = end === -1 || filled.has(path.slice(0, end));
    if (field !== undefined && isInside && isAlwaysFilled(catalog, field)) filled.add(path);
  }
  return filled;
}

/** Whether a sender can neither leave the field out nor write an empty text or list. */
function isAlwaysFilled(catalog: Catalog, field: Field): boolean {
  const { type, values, format, constant, minItems = 0 } = field;
  if (!isRequiredToSend(field)) return false;
  if (type.kind === "list") return minItems > 0;
  if (type.kind === "record" || type.name !== "String" || constant !== undefined) return true;
  // No value set has an empty code.
  if (values !== undefined && valueSetOf(catalog, values).binding === "closed") return true;
  return format !== undefined && !hasFormat(formatOf(catalog, format), "");
}

/** The field of the writer at a path that crosses no list; none if it knows no such field. */
function fieldAt({ catalog, record }: RecordSide, path: RulePath): Field | undefined {
  let around: RecordType | undefined = record;
  let field: Field | undefined;
  for (const name of path) {
    field = around?.fields.find((each) => each.name === name);
    around = field?.type.kind === "record" ? recordOf(catalog, field.type.id) : undefined;
  }
  return field;
}

function prefixesIn({ when = [], anyOf }: Rule): readonly string[] {
  return [...when, ...anyOf.flat()].flatMap(prefixes);
}

/** The path, and those of the objects around it. */
function prefixes(path: RulePath): readonly string[] {
  return path.map((_, index) => path.slice(0, index + 1).join("."));
}
