import MarkdownIt, { type Token } from "markdown-it";
import { compareBy } from "../../base/compare.ts";
import { kebabCase } from "../../base/kebab-case.ts";
import type { SourceFile } from "../../base/source.ts";
import { indexOf } from "../../catalog/index-of.ts";

/** A part of a guide that a link can go to. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/** A text that people wrote, as Markdown, beside the definitions. */
export interface Guide {
  /** Its name in addresses: that of its file without the number in front. */
  readonly topic: string;
  readonly title: string;
  /** Whether it begins with a title; its topic stands for it otherwise. */
  readonly hasTitle: boolean;
  /** Its first paragraph. */
  readonly summary: string;
  readonly headings: readonly Heading[];
  /** What follows the title. Headings have their ids as attributes, tables what they are called. */
  readonly tokens: readonly Token[];
  readonly file: SourceFile;
}

/** HTML stays text, and nothing becomes a link by itself. */
const MARKDOWN = new MarkdownIt({ html: false, linkify: false }).disable("image");
// Links stay as they are written, so that a finding finds them.
MARKDOWN.normalizeLink = (url) => url;

/** The guides in the order in which they are to be read: that of the numbers in their names. */
export const guidesOf: (files: readonly SourceFile[]) => readonly Guide[] = indexOf((files) =>
  files.toSorted(compareBy(({ path }) => path)).map(guideOf),
);

function guideOf(file: SourceFile): Guide {
  const tokens: readonly Token[] = MARKDOWN.parse(file.text, {});
  const headings = tokens.flatMap((token, at) =>
    token.type === "heading_open" ? [{ token, title: textOf(tokens[at + 1]) }] : [],
  );
  nameTables(tokens);
  const [first] = headings;
  const hasTitle = first !== undefined && tokens[0] === first.token && first.token.tag === "h1";
  const topic = topicOf(file);
  return {
    topic,
    title: hasTitle ? first.title : topic,
    hasTitle,
    summary: textOf(tokens[tokens.findIndex(({ type }) => type === "paragraph_open") + 1]),
    headings: withIds(headings.slice(hasTitle ? 1 : 0)),
    tokens: tokens.slice(hasTitle ? 3 : 0),
    file,
  };
}

function topicOf({ path }: SourceFile): string {
  const [, name = path] = /(?:^|\/)(?:\d+-)?([^/]+)\.md$/.exec(path) ?? [];
  return name;
}

/** What a paragraph or a heading says, without its markup. */
function textOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" ? " " : content))
    .join("");
}

function withIds(
  headings: readonly { readonly token: Token; readonly title: string }[],
): readonly Heading[] {
  const used = new Map<string, number>();
  return headings.map(({ token, title }) => {
    const name = kebabCase(title).replace(/^-|-$/g, "");
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    const id = times === 1 ? name : `${name}-${times}`;
    token.attrSet("id", id);
    return { id, title, level: Number(token.tag.slice(1)) };
  });
}

/** A table is called as the heading above it. */
function nameTables(tokens: readonly Token[]): void {
  let title = "";
  for (const [at, token] of tokens.entries()) {
    if (token.type === "heading_open") title = textOf(tokens[at + 1]);
    else if (token.type === "table_open") token.attrSet("aria-label", `Table: ${title}`);
  }
}
