import { hasErrors, sortDiagnostics, type Diagnostic } from "../base/diagnostic.ts";
import { digestOf } from "../base/digest.ts";
import type { Json } from "../base/json.ts";
import type { SourceFile } from "../base/source.ts";
import type { Edition } from "../catalog/edition.ts";
import { freezeCatalog } from "../catalog/freeze-catalog.ts";
import { syntaxFault } from "../runtime/syntax-fault.ts";
import { checkBases } from "./check-bases.ts";
import { damage } from "./edition-fault.ts";
import { liftCatalog } from "./lift-catalog.ts";
import { lineSpans } from "./line-spans.ts";
import { printSnapshot } from "./print-snapshot.ts";
import { checkedSnapshot, type GrammarFault } from "./snapshot-grammar.ts";
import type { Snapshot } from "./snapshot.ts";
import { unsound } from "./unsound.ts";

/** What came of reading the file of an edition: the edition, or what is wrong with it. */
export interface SnapshotRead {
  readonly edition?: Edition;
  /** All errors, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer files are no editions. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** Reads the file of an edition: an `Edition` whose text is this one, to the byte, or none at all. */
export function readSnapshot(file: SourceFile): SnapshotRead {
  const parsed = parse(file);
  if ("diagnostic" in parsed) return { diagnostics: [parsed.diagnostic] };
  const checked = checkedSnapshot(parsed.json);
  if ("fault" in checked) return { diagnostics: [grammarDamage(file, checked.fault)] };
  return editionOf(file, checked.snapshot);
}

function editionOf(file: SourceFile, snapshot: Snapshot): SnapshotRead {
  const lineOf = lineSpans(file);
  const bases = checkBases(snapshot.catalog, lineOf);
  if (bases.length > 0) return { diagnostics: sortDiagnostics(bases) };
  const { edition: name, previous, versions, umbrella } = snapshot;
  const catalog = liftCatalog(snapshot.catalog, lineOf);
  const edition: Edition = {
    name,
    ...(previous === undefined ? {} : { previous }),
    digest: digestOf(file.text),
    versions: new Map(Object.entries(versions)),
    umbrella,
    catalog,
  };
  const diagnostics = sortDiagnostics(unsound(edition, lineOf("", "")));
  if (hasErrors(diagnostics)) return { diagnostics };
  if (printSnapshot(edition) !== file.text) {
    const message = `"${file.path}" is not written as editions are.`;
    return { diagnostics: [damage(lineOf("", ""), message)] };
  }
  freezeCatalog(catalog);
  return { edition, diagnostics: [] };
}

function parse(file: SourceFile): { readonly json: Json } | { readonly diagnostic: Diagnostic } {
  const { path, text } = file;
  const fail = (start: number, message: string): { readonly diagnostic: Diagnostic } => ({
    diagnostic: damage({ file: path, start, end: Math.min(start + 1, text.length) }, message),
  });
  if (text.length > MAX_LENGTH) return fail(0, `"${path}" is longer than any edition.`);
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    const { line, column } = syntaxFault(text);
    const before = text.split("\n").slice(0, line - 1);
    const start = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    return fail(start, `"${path}" is not JSON.`);
  }
}

function grammarDamage(file: SourceFile, { path, message }: GrammarFault): Diagnostic {
  const [, section = "", key = ""] = path;
  const place = path.length === 0 ? file.path : path.join("/");
  return damage(lineSpans(file)(section, key), `"${place}" ${message}.`);
}
