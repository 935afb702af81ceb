import { isScalar } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import { isJsonObject, type Json } from "../base/json.ts";
import { compareText } from "../base/compare.ts";
import type { Code, ValueSet } from "../catalog/value-set.ts";
import { definitionId } from "../definition/definition-path.ts";
import type { DocumentOf } from "../definition/document.ts";
import type { RawCodesFrom } from "../definition/raw.ts";
import { META_SCHEMA } from "../definition/meta-schema.ts";
import { bounds } from "./bounds.ts";
import { errorAt } from "./error-at.ts";

/** The text of a JSON file of an installed package, or a sentence that says why there is none. */
export type PackageData = (
  packageName: string,
  file: string,
) => { readonly json: string } | { readonly error: string };

/** Value sets by id, codes of packages read in. */
export function lowerValueSets(
  documents: ReadonlyMap<string, DocumentOf<"valueSet">>,
  packageData: PackageData,
): {
  readonly valueSets: ReadonlyMap<string, ValueSet>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const valueSets = new Map<string, ValueSet>();
  for (const [id, document] of documents) {
    const { name, model, data } = document;
    const from = data.codesFrom;
    const codes =
      from === undefined ? writtenCodes(document) : packageCodes(document, from, packageData);
    if (!("codes" in codes)) {
      diagnostics.push(codes);
      continue;
    }
    diagnostics.push(...mixedScripts(document, codes.codes));
    valueSets.set(id, {
      kind: "valueSet",
      id: definitionId(document),
      name,
      ...(model === undefined ? {} : { model }),
      description: data.description,
      binding: data.binding,
      source: data.source,
      ...(data.standard === undefined ? {} : { standard: data.standard }),
      codes: codes.codes,
      ...(from === undefined ? {} : { codesFrom: from.package }),
      span: document.spanOf([], "key"),
    });
  }
  return { valueSets, diagnostics };
}

/** Letters of other scripts that look like Latin ones make two codes that only a machine tells apart. */
function mixedScripts(
  document: DocumentOf<"valueSet">,
  codes: readonly Code[],
): readonly Diagnostic[] {
  return codes.flatMap(({ code }) => {
    const mixed =
      /\p{Script=Latin}/u.test(code) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(code);
    if (!mixed) return [];
    const message = `The code "${code}" mixes letters of several scripts.`;
    const said = { message, hint: "Type it anew, in one script." };
    const error = errorAt(document.spanOf(["codes", code], "key"), "mixed-scripts", said);
    return [{ ...error, severity: "warning" as const }];
  });
}

interface Codes {
  readonly codes: readonly Code[];
}

/** In the order of the file, which a JavaScript object would lose for codes such as `10`. */
function writtenCodes(document: DocumentOf<"valueSet">): Codes {
  const meanings = document.data.codes ?? {};
  const node = document.yaml.get("codes", true);
  const items =
    typeof node === "object" && node !== null && "items" in node
      ? (node.items as readonly { key: unknown }[])
      : [];
  const codes = items.map(({ key }) => {
    const code = isScalar(key) ? String(key.value) : String(key);
    const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
    return meaning === undefined || meaning === null ? { code } : { code, meaning };
  });
  return { codes };
}

/** Sorted by code: JSON text has an order, but reading it as an object does not keep it. */
function packageCodes(
  document: DocumentOf<"valueSet">,
  from: RawCodesFrom,
  packageData: PackageData,
): Codes | Diagnostic {
  const fail = (key: string, message: string, hint: string): Diagnostic =>
    errorAt(document.spanOf(["codesFrom", key], "value"), "codes-from", { message, hint });
  const found = packageData(from.package, from.file);
  if ("error" in found)
    return fail(
      "package",
      found.error,
      "Install and pin the package, and check the name of the file.",
    );
  const table = tableAt(found.json, from.at);
  if (table === undefined) {
    const message = `There is no object at "${from.at}" in "${from.file}" of "${from.package}".`;
    return fail("at", message, "Give the JSON pointer of the object whose keys are the codes.");
  }
  const stranger = from.except?.find((code) => !Object.hasOwn(table, code));
  if (stranger !== undefined) {
    const message = `The exception "${stranger}" is not in "${from.file}" of "${from.package}".`;
    return fail("except", message, "Remove it.");
  }
  const except = new Set(from.except);
  const entries = Object.entries(table).filter(([code]) => !except.has(code));
  const odd = entries.find(([code]) => !isCode(code));
  if (odd !== undefined) {
    const message = `"${from.file}" of "${from.package}" has a key that cannot be a code.`;
    return fail("at", message, "List it under `except`, or point to another object.");
  }
  if (entries.length === 0 || entries.length > bounds.codes) {
    const message = `"${from.file}" of "${from.package}" gives ${entries.length} codes.`;
    return fail("at", message, `A value set has 1 to ${bounds.codes} codes.`);
  }
  entries.sort(([a], [b]) => compareText(a, b));
  return { codes: entries.map(([code, meaning]) => codeOf(code, meaning)) };
}

/** The object that a JSON pointer names. */
function tableAt(json: string, pointer: string): { readonly [key: string]: Json } | undefined {
  let value: Json | undefined;
  try {
    value = JSON.parse(json) as Json;
  } catch {
    return undefined;
  }
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return isJsonObject(value) ? value : undefined;
}

/** Of several names the first one is the meaning; what is no clean text has none. */
function codeOf(code: string, value: Json): Code {
  const meaning = Array.isArray(value) ? (value as readonly Json[])[0] : value;
  return typeof meaning === "string" && TEXT.test(meaning) && meaning !== ""
    ? { code, meaning }
    : { code };
}

const TEXT = new RegExp(META_SCHEMA.$defs.text.pattern, "u");
const CODE = new RegExp(META_SCHEMA.$defs.code.pattern, "u");

function isCode(code: string): boolean {
  return code !== "" && code.length <= META_SCHEMA.$defs.code.maxLength && CODE.test(code);
}
