import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isScalar } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { DefinitionDocument, DefinitionKind, DocumentPath } from "../definition/document.ts";
import { META_SCHEMA } from "../definition/meta-schema.ts";
import { errorAt } from "./error-at.ts";
import { faultOf, type GrammarFault } from "./grammar-faults.ts";

/** Every fault of a document against the grammar of its kind, one diagnostic each. */
export function check(document: DefinitionDocument): readonly Diagnostic[] {
  if (document.yaml.contents === null || isEmpty(document)) {
    const message = "The file is empty.";
    return [errorAt(document.spanOf([], "value"), "missing-value", { message })];
  }
  const validate = validatorOf(document.kind);
  if (validate(document.data)) return [];
  const errors = validate.errors ?? [];
  return withoutConsequences(errors).map((error) => diagnosticOf(document, error));
}

function isEmpty(document: DefinitionDocument): boolean {
  const { contents } = document.yaml;
  return isScalar(contents) && contents.value === null;
}

let ajv: Ajv | undefined;
const validators = new Map<DefinitionKind, ValidateFunction>();

/** Compiled on first use: most runs need all kinds, and a run that needs none pays nothing. */
function validatorOf(kind: DefinitionKind): ValidateFunction {
  ajv ??= new Ajv({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    allowUnionTypes: true,
    // The grammar is ours, and a test proves it: proving it at every start costs 70 ms.
    validateSchema: false,
    meta: false,
    // Each file is checked once: polishing the code would take longer than it saves.
    code: { optimize: false },
  }).addSchema(META_SCHEMA, "definition");
  let validate = validators.get(kind);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `definition#/$defs/${kind}` });
    validators.set(kind, validate);
  }
  return validate;
}

/** Leaves out errors that only say in detail, or again, what another one says. */
function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = [...errors.entries()].filter(
    ([, { keyword }]) => keyword === "anyOf" || keyword === "oneOf",
  );
  return errors.filter((error, index) => {
    if (error.keyword === "propertyNames") return false;
    // What an alternative lacks is told before the choice that failed for it.
    return !choices.some(([at, choice]) => index < at && isConsequence(error, choice));
  });
}

/** True if `error` is about an alternative that `choice` says was not met. */
function isConsequence(error: ErrorObject, choice: ErrorObject): boolean {
  if (commentOf(choice) !== undefined) return error.schemaPath.startsWith(`${choice.schemaPath}/`);
  return (
    error.instancePath === choice.instancePath ||
    error.instancePath.startsWith(`${choice.instancePath}/`)
  );
}

function diagnosticOf(document: DefinitionDocument, error: ErrorObject): Diagnostic {
  const path = documentPath(error.instancePath);
  const valueSpan = document.spanOf(path, "value");
  const fault: GrammarFault = faultOf({
    error,
    path,
    comment: commentOf(error),
    written: writtenOf(error.data, document.source.text.slice(valueSpan.start, valueSpan.end)),
    span: valueSpan,
  });
  const span = document.spanOf([...path, ...(fault.inside ?? [])], fault.part);
  return errorAt(span, fault.code, fault);
}

/** The text of a number, a boolean or null as it stands there; empty where nothing stands there. */
function writtenOf(data: unknown, text: string): string | undefined {
  if (data === null) return /^(?:~|null|Null|NULL)$/u.test(text) ? text : "";
  return typeof data === "number" || typeof data === "boolean" ? text : undefined;
}

/** The sentence that the grammar has for a condition across keys. */
function commentOf(error: ErrorObject): string | undefined {
  const comment: unknown = error.parentSchema?.["$comment"];
  return typeof comment === "string" ? comment : undefined;
}

/** `/fields/Visit~1Date/type` as `["fields", "Visit/Date", "type"]`. */
function documentPath(pointer: string): DocumentPath {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
