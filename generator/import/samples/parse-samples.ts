import type { Diagnostic } from "../../base/diagnostic.ts";
import { isJsonObject, type Json } from "../../base/json.ts";
import type { SourceFile } from "../../base/source.ts";
import { syntaxFault } from "../../runtime/syntax-fault.ts";
import { finding } from "../finding.ts";
import type { Sample } from "./sample.ts";

/** Messages that are read of all files together. */
const MAX_MESSAGES = 100_000;

/** The messages of files: one document, a list of them, or one on each line. */
export function parseSamples(files: readonly SourceFile[]): {
  readonly samples: readonly Sample[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const samples: Sample[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const parsed = isLines(file) ? linesOf(file) : [{ source: file, offset: 0 }];
    for (const { source, offset } of parsed) {
      const value = parse(source);
      if (value === undefined) {
        diagnostics.push(syntaxFinding(source, offset));
        continue;
      }
      const messages = Array.isArray(value) ? (value as readonly Json[]) : undefined;
      for (const [index, message] of (messages ?? [value]).entries()) {
        const place = messages === undefined ? {} : { index };
        if (isJsonObject(message)) samples.push({ source, offset, ...place, value: message });
        else diagnostics.push(noMessage(file, offset));
      }
    }
    if (samples.length > MAX_MESSAGES) {
      const span = { file: file.path, start: 0, end: 1 };
      const text = `There are more than ${MAX_MESSAGES} messages.`;
      return { samples: [], diagnostics: [...diagnostics, finding("too-many", span, text)] };
    }
  }
  return { samples, diagnostics };
}

/** True if each line is a message: its name says so, or the first line is one and not the last. */
function isLines({ path, text }: SourceFile): boolean {
  if (/\.(?:ndjson|jsonl)$/u.test(path)) return true;
  const end = text.indexOf("\n");
  if (end === -1 || text.slice(end).trim() === "") return false;
  return (
    parse({ path, text: text.slice(0, end) }) !== undefined && parse({ path, text }) === undefined
  );
}

function linesOf({ path, text }: SourceFile): readonly { source: SourceFile; offset: number }[] {
  let offset = 0;
  return text.split("\n").flatMap((line) => {
    const here = offset;
    offset += line.length + 1;
    return line.trim() === "" ? [] : [{ source: { path, text: line }, offset: here }];
  });
}

/** The error of `JSON.parse` quotes what it read, so it is dropped. */
function parse({ text }: SourceFile): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function syntaxFinding({ path, text }: SourceFile, offset: number): Diagnostic {
  const { line, column } = syntaxFault(text);
  const before = text.split("\n").slice(0, line - 1);
  const start = offset + before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return finding("invalid-json", { file: path, start, end: start + 1 }, "This is not JSON.");
}

function noMessage({ path }: SourceFile, offset: number): Diagnostic {
  const span = { file: path, start: offset, end: offset + 1 };
  return finding("not-an-object", span, "A message is an object, and this is none.");
}
