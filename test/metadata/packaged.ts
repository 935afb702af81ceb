import type { Catalog } from "../../generator/catalog/catalog.ts";
import { metadata } from "../../generator/emit/metadata.ts";
import { runtimeCopy } from "../../generator/emit/runtime-copy.ts";
import { sampleModules } from "../../generator/emit/sample-modules.ts";
import { valueSets } from "../../generator/emit/value-sets.ts";
import type { EventTypeInfo } from "../../generator/runtime/metadata/event-info.ts";
import type { FieldInfo } from "../../generator/runtime/metadata/field-info.ts";
import type { ValueSetInfo } from "../../generator/runtime/metadata/value-set-info.ts";
import type { SampleOptions } from "../../generator/runtime/samples/packaged-sample.ts";
import { bundled, imported } from "../emit/support/bundled.ts";

/** What `./metadata` and `./samples` of a package export, without their types. */
export interface Packaged {
  readonly fieldsOf: (event: string) => Iterable<FieldInfo>;
  readonly fieldAt: (event: string, path: string) => FieldInfo | undefined;
  readonly eventTypes: readonly EventTypeInfo[];
  readonly eventTypeNamed: (id: string) => EventTypeInfo | undefined;
  readonly valueSets: readonly ValueSetInfo[];
  readonly valueSetNamed: (id: string) => ValueSetInfo | undefined;
  readonly sample: (event: string, options?: SampleOptions) => unknown;
}

/** The emitters of all that these modules import at run time. */
export const MODULES = [metadata, sampleModules, valueSets, runtimeCopy];

/** The modules of all data models, or of one, as an application would bundle and run them. */
export async function packaged(catalog: Catalog, model?: string): Promise<Packaged> {
  const folder = `./typescript/${model === undefined ? "" : `models/${model}/`}`;
  const entry = ["metadata", "samples"].map((name) => `export * from "${folder}${name}.js";`);
  return imported<Packaged>(await bundled(catalog, MODULES, entry.join("\n")));
}
