import type { ComponentChildren } from "preact";
import type { JsonObject } from "../base/json.ts";
import type { Address } from "./address.ts";
import type { Here } from "./here.ts";

export type PageKind =
  | "landing"
  | "edition"
  | "model"
  | "event"
  | "sample"
  | "type"
  | "value-set"
  | "format"
  | "extension"
  | "list"
  | "fields"
  | "search"
  | "changes"
  | "diff"
  | "versions"
  | "glossary"
  | "issues"
  | "check"
  | "guide";

/** A step on the way from the home of the edition to a page. */
export interface Crumb {
  readonly label: string;
  readonly address: Address;
}

/** A page of the site: said once, and printed for people and for machines. */
export interface Page {
  readonly kind: PageKind;
  /** From the root of the site. */
  readonly address: Address;
  /** The heading of the page. Not escaped. */
  readonly title: string;
  /** One plain sentence for search engines, link previews and lists of pages. */
  readonly summary: string;
  /** The pages above this one, the home of the edition left out. */
  readonly trail: readonly Crumb[];
  /** What follows the heading in `<main>`. Made of plain elements and components without hooks. */
  content(here: Here): ComponentChildren;
  /** What the page tells, as data: its `index.json`. */
  data(): JsonObject;
}
