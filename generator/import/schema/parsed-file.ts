import type { Json } from "../../base/json.ts";
import type { SourceFile } from "../../base/source.ts";
import { Findings } from "./findings.ts";
import { ourSchema, type OurSchema } from "./our-schemas.ts";

/** A JSON file, and what is wrong with it. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly root: Json;
  /** What it is about, if this tool wrote it. */
  readonly ours?: OurSchema;
  readonly findings: Findings;
}

/** Longest file that is read, in characters. */
const MAX_LENGTH = 32 * 1024 * 1024;

/** A file as JSON; without a root if it is none. */
export function parseFile(
  file: SourceFile,
): Omit<ParsedFile, "root"> & { readonly root: Json | undefined } {
  const findings = new Findings(file);
  let root: Json | undefined;
  if (file.text.length > MAX_LENGTH) {
    findings.report("too-many", [], () => `The file has more than ${MAX_LENGTH} characters.`);
    return { file, root, findings };
  }
  try {
    root = JSON.parse(file.text) as Json;
  } catch {
    findings.report("invalid-json", [], () => "The file is not JSON.");
  }
  const ours = root === undefined ? undefined : ourSchema(root);
  return { file, root, findings, ...(ours === undefined ? {} : { ours }) };
}
