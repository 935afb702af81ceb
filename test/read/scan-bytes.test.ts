import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { positionAt } from "../../generator/base/source.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { read, type ReadResult } from "../../generator/read/read.ts";
import { scanBytes } from "../../generator/read/scan-bytes.ts";
import { loadDefinitions } from "../../generator/run/load-definitions.ts";

const definitions = path.resolve(import.meta.dirname, "../../definitions");

/** What is wrong with some bytes, as `line:column code message`. */
function problems(bytes: Uint8Array | string): readonly string[] {
  const file = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const { source, diagnostics } = scanBytes({ path: "types/A.yaml", bytes: file });
  return diagnostics.map(({ code, message, span }) => {
    const { line, column } = positionAt(source.text, span.start);
    return `${line}:${column} ${code} ${message}`;
  });
}

function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : [...new TextEncoder().encode(part)],
    ),
  );
}

/** The catalog as text: to compare two texts takes no time beside comparing all that they tell of. */
function snapshot({ catalog }: ReadResult): string {
  if (catalog === undefined) throw new Error("no catalog");
  return printSnapshot({ name: "x", versions: new Map(), umbrella: "1.0.0", catalog });
}

describe("bytes of a file", () => {
  it("refuses what is not UTF-8, at the byte where that begins", () => {
    expect(problems(bytesOf("é\nab", 0xff, "c"))).toEqual([
      "2:3 file-encoding The bytes are not valid UTF-8, from byte 5 on.",
    ]);
    // A replacement character that is there in earnest, an overlong form, a surrogate, a cut end.
    expect(problems("\uFFFD")).toEqual([]);
    expect(problems(bytesOf("\uFFFD", 0xc0, 0x80))).toEqual([
      "1:2 file-encoding The bytes are not valid UTF-8, from byte 3 on.",
    ]);
    expect(problems(bytesOf(0xed, 0xa0, 0x80))).toHaveLength(1);
    expect(problems(bytesOf("a", 0xe2, 0x82))).toHaveLength(1);
    expect(problems(bytesOf(0xef, 0xbb, 0xbf, "\r\n", 0xff))).toEqual([
      "2:1 file-encoding The bytes are not valid UTF-8, from byte 5 on.",
    ]);
  });

  it("refuses UTF-16", () => {
    const text = ["1:1 file-encoding The file is written in UTF-16."];
    expect(problems(bytesOf(0xff, 0xfe, "a", 0))).toEqual(text);
    expect(problems(bytesOf(0xfe, 0xff, 0, "a"))).toEqual(text);
  });

  it("refuses control characters, one diagnostic for each kind", () => {
    expect(problems("a: 1\nb\u0000c\u0000\u0000d: \u007F\u0085\uFEFF")).toEqual([
      "2:2 forbidden-character The file has the character U+0000 (NUL), here and at 2 more places.",
      "2:9 forbidden-character The file has the character U+007F.",
      "2:10 forbidden-character The file has the character U+0085 (next line).",
      "2:11 forbidden-character The file has the character U+FEFF (byte order mark).",
    ]);
    expect(problems("\tx")).toEqual([]);
  });

  it("refuses every control character but tab and line end", () => {
    for (let point = 0; point < 0xa0; point += 1) {
      const isControl = point < 0x20 || point >= 0x7f;
      const allowed = !isControl || point === 0x09 || point === 0x0a;
      expect(problems(`a${String.fromCodePoint(point)}b`).length, String(point)).toBe(
        allowed ? 0 : 1,
      );
    }
  });

  it("refuses a lone carriage return, and takes CRLF", () => {
    expect(problems("a\r\nb\rc\r\n")).toEqual([
      "2:2 forbidden-character The file has the character U+000D (carriage return).",
    ]);
    expect(scanBytes({ path: "a", bytes: bytesOf("a\r\nb") }).source.text).toBe("a\nb");
  });

  it("reads a checkout with CRLF, BOM or no final newline to the same catalog", () => {
    const input = loadDefinitions(definitions);
    const plain = read(input);
    const rewrite = (change: (text: string) => string): ReturnType<typeof read> =>
      read({
        ...input,
        files: input.files.map(({ path: file }) => ({
          path: file,
          bytes: bytesOf(change(readFileSync(path.join(definitions, file), "utf8"))),
        })),
      });
    const other = rewrite((text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    expect(other.diagnostics).toEqual(plain.diagnostics);
    expect(snapshot(other)).toBe(snapshot(plain));
    expect([...other.sources.values()]).toEqual([...plain.sources.values()]);
    expect(snapshot(rewrite((text) => text.trimEnd()))).toBe(snapshot(plain));
  });

  it("depends on no order of files", () => {
    const input = loadDefinitions(definitions);
    const plain = read(input);
    const backwards = read({ ...input, files: input.files.toReversed() });
    const maps = ["models", "events", "records", "valueSets", "formats", "extensions"] as const;
    for (const map of maps) {
      const keys = [...(backwards.catalog?.[map].keys() ?? [])];
      expect(keys).toEqual([...(plain.catalog?.[map].keys() ?? [])]);
      expect(keys).toEqual(keys.toSorted());
    }
    expect(snapshot(backwards)).toBe(snapshot(plain));
  });
});
