import { kebabCase } from "../base/kebab-case.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { RecordType } from "../catalog/record.ts";

/**
 * Where a page lies: its folder, from the root of the site, with a slash at its end: `2026-11/fields/`.
 * The root is the empty text. A file has its name at the end: `2026-11/data/search.json`.
 */
export type Address = string;

/** The folder that always holds the newest edition, for links that are to follow it. */
export const LATEST = "latest";

export const ROOT: Address = "";
export const VERSIONS: Address = "versions/";
export const GLOSSARY: Address = "glossary/";
export const ISSUES: Address = "issues/";
export const GUIDES: Address = "guide/";
/** Two editions that the reader chooses. */
export const DIFF: Address = "diff/";
/** Style sheet and modules, which all pages share. */
export const ASSETS: Address = "assets/";

/** The page of a guide, by the name of its file. */
export function guideAddress(topic: string): Address {
  return `${GUIDES}${topic}/`;
}

/** What changed from one edition to the next. */
export function diffAddress(before: string, after: string): Address {
  return `${DIFF}${before}..${after}/`;
}

/** Pages of an edition, relative to its folder. */
export const inEdition = {
  home: "",
  models: "models/",
  fields: "fields/",
  types: "types/",
  valueSets: "value-sets/",
  formats: "formats/",
  extensions: "extensions/",
  changes: "changes/",
  search: "search/",
  check: "check/",
  data: "data/",
} as const;

/** `models/patient-admin/`. */
export function modelAddress(model: string): Address {
  return `${inEdition.models}${dotted(model)}/`;
}

/** `models/patient-admin/new-patient/`. */
export function eventAddress({ model, name }: Pick<EventType, "model" | "name">): Address {
  return `${modelAddress(model)}${dotted(name)}/`;
}

/** `models/patient-admin/new-patient/sample/`. */
export function sampleAddress(event: Pick<EventType, "model" | "name">): Address {
  return `${eventAddress(event)}sample/`;
}

/** Of a type that has a name of its own: `types/patient-admin.visit/`. */
export function typeAddress({ id }: Pick<RecordType, "id">): Address {
  return `${inEdition.types}${dotted(id)}/`;
}

/** `value-sets/results.order-status/`. */
export function valueSetAddress(id: string): Address {
  return `${inEdition.valueSets}${dotted(id)}/`;
}

/** `formats/us-zip/`. */
export function formatAddress(name: string): Address {
  return `${inEdition.formats}${name}/`;
}

/** `extensions/additional-phones/`. */
export function extensionAddress(id: string): Address {
  return `${inEdition.extensions}${id}/`;
}

/** The paths below a field of messages: `fields/patient/`. */
export function fieldsAddress(first: string): Address {
  return `${inEdition.fields}${kebabCase(first)}/`;
}

/** The fragment of a field: its path without list marks, which is unique in a message. */
export function anchorOf(path: string): string {
  return path.includes("[") ? path.replaceAll("[]", "") : path;
}

/**
 * The fragment of a code on the page of its value set: the code, with everything but letters, digits,
 * dots and hyphens written so that no two codes have the same.
 */
export function codeAnchor(code: string): string {
  const readable = code.replace(/[^A-Za-z0-9.-]/g, (character) =>
    character === " " ? "_" : `~${character.charCodeAt(0).toString(16)}~`,
  );
  return `code-${readable}`;
}

/** Links ask for the same few again and again. */
const slugs = new Map<string, string>();

/** A name or an id as a step of an address: `PatientAdmin.Visit` as `patient-admin.visit`. */
function dotted(id: string): string {
  const slug = slugs.get(id) ?? id.split(".").map(kebabCase).join(".");
  slugs.set(id, slug);
  return slug;
}
