import type { SourceFile } from "../../../generator/base/source.ts";
import { guidesOf } from "../../../generator/site/guides/guide.ts";

/** A block of code in a guide. */
export interface Block {
  /** `tolerant-reading-1`: the guide, and which block of this language it is. */
  readonly name: string;
  readonly text: string;
}

/** All blocks of a language in the guides. */
export function blocksOf(files: readonly SourceFile[], language: string): readonly Block[] {
  return guidesOf(files).flatMap(({ topic, tokens }) =>
    tokens
      .filter(({ type, info }) => type === "fence" && info === language)
      .map(({ content }, at) => ({ name: `${topic}-${at + 1}`, text: content })),
  );
}
