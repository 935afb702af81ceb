import { markdownCode, markdownText, markdownUrl } from "../escape/markdown.ts";

/** Text that is Markdown, as opposed to text of the definitions, which has to be escaped. */
export interface Markdown {
  readonly markdown: string;
}

/** What can be put into Markdown: texts are escaped on the way. */
export type Inline = Markdown | string | number;

/** Markdown with values in it: ``inline`Extends ${link}.` ``. */
export function inline(parts: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
  const [first = "", ...rest] = parts;
  return { markdown: first + rest.map((part, at) => plain(values[at] ?? "") + part).join("") };
}

/** Inline code. */
export function code(text: string): Markdown {
  return { markdown: markdownCode(text) };
}

/** A link to a page of ours; `href` is made by `hrefTo`. */
export function link(label: Inline, href: string): Markdown {
  return { markdown: `[${plain(label)}](${href})` };
}

/** A link to an address out in the web that a definition names; the bare label if it is no address. */
export function webLink(label: string, url: string | undefined): Markdown {
  const address = url === undefined ? undefined : markdownUrl(url);
  return address === undefined ? inline`${label}` : link(label, address);
}

/** Several in a row. What is empty is left out. */
export function joined(items: readonly Inline[], separator = ", "): Markdown {
  return {
    markdown: items
      .map(plain)
      .filter((item) => item !== "")
      .join(separator),
  };
}

/** A heading. */
export function heading(level: 1 | 2 | 3, text: Inline): Markdown {
  return { markdown: `${"#".repeat(level)} ${plain(text)}` };
}

/** A list with bullets; nothing if it has no items. */
export function bullets(items: readonly Inline[]): Markdown {
  return { markdown: items.map((item) => `- ${plain(item)}`).join("\n") };
}

/** A table; nothing if it has no rows. Columns in which every cell is empty are left out. */
export function table(headers: readonly string[], rows: readonly (readonly Inline[])[]): Markdown {
  // Escaped text has no pipes of its own, so that those left are inside of code.
  const cells = rows.map((row) => row.map((cell) => plain(cell).replaceAll("|", "\\|")));
  const kept = headers
    .map((_, column) => column)
    .filter((column) => cells.some((row) => row[column] !== ""));
  if (kept.length === 0) return { markdown: "" };
  const line = (row: readonly string[]): string =>
    `| ${kept.map((column) => row[column] ?? "").join(" | ")} |`;
  return {
    markdown: [line(headers), `|${" --- |".repeat(kept.length)}`, ...cells.map(line)].join("\n"),
  };
}

/** A value as JSON that is folded away until somebody wants to see it. */
export function foldedJson(summary: string, text: string): Markdown {
  // JSON is the one text that needs no escape: it has no line breaks of its own, and every line
  // that holds a text begins with a quote, so that no line of it can end the block.
  const json = text.replace(
    /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    unicodeEscape,
  );
  return {
    markdown: `<details>\n<summary>${markdownText(summary)}</summary>\n\n\`\`\`json\n${json}\n\`\`\`\n\n</details>`,
  };
}

/** The blocks of a page with a blank line between them. Empty ones are left out. */
export function document(blocks: readonly Markdown[]): string {
  return `${joined(blocks, "\n\n").markdown}\n`;
}

function plain(value: Inline): string {
  if (typeof value === "object") return value.markdown;
  return typeof value === "number" ? String(value) : markdownText(value);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
