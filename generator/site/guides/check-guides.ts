import type { Token } from "markdown-it";
import type { Diagnostic } from "../../base/diagnostic.ts";
import { errorAt } from "../../base/error-at.ts";
import type { SourceFile, Span } from "../../base/source.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { GuideCode } from "./codes.ts";
import { guidesOf, type Guide } from "./guide.ts";
import { linkTarget } from "./link-target.ts";

/** What is wrong with guides, whose links are to lead to pages of the newest edition. */
export function checkGuides(files: readonly SourceFile[], catalog: Catalog): readonly Diagnostic[] {
  const guides = guidesOf(files);
  return guides.flatMap((guide) => [
    ...(guide.hasTitle ? [] : [untitled(guide)]),
    ...linksOf(guide).flatMap(({ target, span }) => {
      const found = linkTarget({ catalog, guides }, target);
      if (!("fault" in found)) return [];
      const code: GuideCode = "guide-link";
      return [errorAt(span, code, { message: found.fault, hint: found.hint })];
    }),
  ]);
}

function untitled({ file: { path }, topic }: Guide): Diagnostic {
  const code: GuideCode = "guide-title";
  return errorAt({ file: path, start: 0, end: 0 }, code, {
    message: `The guide "${topic}" does not begin with its title.`,
    hint: "Begin with one heading of the first level.",
  });
}

/** The links of a guide, in the order in which they stand there. */
function linksOf({ tokens, file }: Guide): readonly { target: string; span: Span }[] {
  const targets = tokens.flatMap(({ children }) => (children ?? []).flatMap(targetOf));
  let at = 0;
  return targets.map((target) => {
    const start = Math.max(file.text.indexOf(`](${target}`, at) + 2, at);
    at = start + target.length;
    return { target, span: { file: file.path, start, end: at } };
  });
}

function targetOf({ type, attrs }: Token): readonly string[] {
  if (type !== "link_open") return [];
  return (attrs ?? []).flatMap(([name, value]) => (name === "href" ? [`${value}`] : []));
}
