import type { SourceFile } from "../base/source.ts";
import { printDefinition } from "../definition/print.ts";
import type { RawExtension } from "../definition/raw.ts";
import type { ExtensionFacts } from "./catalog-facts.ts";
import { factsBelow } from "./facts.ts";
import { fileReliability, withoutDefault } from "./file-reliability.ts";
import { writeFields, type WriteContext } from "./write-fields.ts";

/** The file of an extension. */
export function writeExtension(extension: ExtensionFacts, context: WriteContext): SourceFile {
  const { id, description, source, allowedOn, shape } = extension;
  const fields = writeFields(shape, factsBelow(shape), context);
  const reliability = fileReliability(fields);
  const data: RawExtension = {
    description,
    source,
    ...(reliability === undefined ? {} : { reliability }),
    allowedOn: { paths: allowedOn },
    fields: reliability === undefined ? fields : withoutDefault(fields, reliability),
  };
  return { path: `extensions/${id}.yaml`, text: printDefinition("extension", data) };
}
