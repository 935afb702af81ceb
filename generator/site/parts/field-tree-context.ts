import type { Catalog } from "../../catalog/catalog.ts";
import type { Here } from "../here.ts";
import type { FieldChange } from "../past/past.ts";

/** What the rows of a tree need to know besides their fields. */
export interface FieldTreeContext {
  readonly catalog: Catalog;
  readonly here: Here;
  /** Whether ratings are about the message (`effective`) or about the object around (`relative`). */
  readonly rating: "effective" | "relative";
  /** The edition that a field has been there since; none where that is not worth telling. */
  readonly since: (path: string) => string | undefined;
  /** The wire names of data model and event type, where the fields are those of one message. */
  readonly constants?: { readonly model: string; readonly event: string };
  readonly changes: (path: string) => readonly FieldChange[];
}
