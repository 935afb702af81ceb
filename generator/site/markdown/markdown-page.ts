import { markdownText } from "../../emit/escape/markdown.ts";
import type { Here } from "../here.ts";
import type { Node } from "../markup/element.ts";
import type { Page } from "../page.ts";
import { markdownOf } from "./markdown-of.ts";

/** A page as Markdown: its heading, the way to it, and its content. */
export function markdownPage(
  { title, trail }: Pick<Page, "title" | "trail">,
  here: Here,
  content: readonly Node[],
): string {
  const home = { label: here.edition.slice(0, -1), address: here.edition };
  const isHome = here.address === here.edition;
  const crumbs = here.edition === "" || isHome ? [] : [home, ...trail];
  const way = crumbs.map(
    ({ label, address }) => `[${markdownText(label)}](${here.to(address)}index.md)`,
  );
  const parts = [`# ${markdownText(title)}`, way.join(" / "), markdownOf(content)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
