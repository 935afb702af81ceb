import { posix } from "node:path";
import type { OutputFile } from "../../generator/base/output-file.ts";

/** Links of Markdown pages that lead nowhere: `page -> target`. */
export function deadLinks(pages: readonly OutputFile[]): readonly string[] {
  const anchors = new Map(pages.map(({ path, text }) => [path, anchorsOf(text)]));
  return pages.flatMap(({ path, text }) =>
    linksOf(text)
      .filter((href) => !/^https?:/.test(href))
      .filter((href) => {
        const [file = "", anchor] = href.split("#");
        const target = file === "" ? path : posix.join(posix.dirname(path), file);
        const found = anchors.get(target);
        return found === undefined || (anchor !== undefined && !found.has(anchor));
      })
      .map((href) => `${path} -> ${href}`),
  );
}

/** Where the links of a page go. */
export function linksOf(text: string): readonly string[] {
  return [...text.replace(/```.*?```|`[^`\n]*`/gs, "").matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(
    ([, href = ""]) => href,
  );
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}
