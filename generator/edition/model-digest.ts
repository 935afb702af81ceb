import { createHash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import { subset } from "../catalog/subset.ts";
import { sectionsOf } from "./print-snapshot.ts";

/**
 * SHA-256 of all that a data model is made of, what it shares with others included. It tells
 * whether the model has changed since an edition.
 */
export function modelDigest(catalog: Catalog, model: string): string {
  const hash = createHash("sha256");
  for (const [section, text] of sectionsOf(subset(catalog, model))) hash.update(section + text);
  return hash.digest("hex");
}
