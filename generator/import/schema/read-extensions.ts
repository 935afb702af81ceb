import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Json } from "../../base/json.ts";
import type { SourceFile } from "../../base/source.ts";
import { META_SCHEMA } from "../../definition/meta-schema.ts";
import { isKebabName } from "../../definition/names.ts";
import type { ExtensionFacts } from "../catalog-facts.ts";
import { NO_MODEL, objectOf, type ObjectShape } from "../shape.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { pascalCase } from "../words.ts";
import type { CatalogPlace } from "./catalog-place.ts";
import { Findings } from "./findings.ts";
import type { OurSchema } from "./our-schemas.ts";
import { pairMessages } from "./pair-messages.ts";
import type { Pointer } from "./pointer.ts";
import { readMessage } from "./read-message.ts";

const { text: TEXT } = META_SCHEMA.$defs;
const PATH = META_SCHEMA.$defs.allowedOn.properties.paths.items;

/** The schemas of the data of an extension, as if it were a message. */
function schemasOf(id: string, place: CatalogPlace): readonly ExtensionSchema[] {
  return (["receiving", "sending"] as const).map((direction) => {
    const { at, value = null } = place.under("schemas").under(direction);
    return { root: value, at, ours: { model: NO_MODEL, event: pascalCase(id), direction } };
  });
}

interface ExtensionSchema {
  readonly root: Json;
  readonly at: Pointer;
  readonly ours: OurSchema;
}

/** All schemas that a `catalog.json` holds. */
export function extensionSchemas(root: CatalogPlace): readonly ExtensionSchema[] {
  return extensionsOf(root).flatMap(([id, place]) => schemasOf(id, place));
}

function extensionsOf(root: CatalogPlace): ReturnType<CatalogPlace["entries"]> {
  return root.under("extensions").entries(isKebabName);
}

/** The extensions of a `catalog.json`, with the data that their schemas describe. */
export function readExtensions(
  root: CatalogPlace,
  context: {
    readonly file: SourceFile;
    readonly vocabulary: Vocabulary;
    /** Names of definitions that only say where the object stands. */
    readonly placed: ReadonlySet<string>;
  },
): { readonly extensions: readonly ExtensionFacts[]; readonly diagnostics: readonly Diagnostic[] } {
  const found = extensionsOf(root).map(([id, place]) => {
    const schemas = schemasOf(id, place).map((schema) => ({
      ...schema,
      findings: new Findings(context.file, schema.at),
    }));
    const [receiving, sending] = schemas.map((schema) => readMessage(schema, context));
    const findings = schemas.at(-1)?.findings;
    const shape = receiving && sending && findings && pairMessages(receiving, sending, findings);
    const facts = extensionFacts(id, place);
    if (shape && facts.source === "inferred" && hasRequired(shape))
      place.refuse("is inferred, and so must not require a field");
    return {
      extensions: shape === undefined ? [] : [{ ...facts, shape }],
      diagnostics: schemas.flatMap((schema) => schema.findings.all),
    };
  });
  return {
    extensions: found.flatMap(({ extensions }) => extensions),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function extensionFacts(id: string, place: CatalogPlace): Omit<ExtensionFacts, "shape"> {
  const paths = place.under("allowedOn");
  const allowedOn = paths.items().map((path) => path.text(PATH));
  if (allowedOn.length === 0 || new Set(allowedOn).size < allowedOn.length)
    paths.refuse("must have paths, each of them once");
  return {
    id,
    description: place.under("description").text(TEXT),
    source: place.under("source").choice(["published", "inferred"]),
    allowedOn,
  };
}

/** True if an object requires a field, itself or by an object that stands inside it. */
function hasRequired(shape: ObjectShape): boolean {
  return [...shape.fields.values()].some((field) => {
    const child = objectOf(field.shape);
    // What types require, they require wherever they are used.
    const isInside = child !== undefined && (child.name === undefined || child.placed === true);
    return field.facts.required !== "never" || (isInside && hasRequired(child));
  });
}
