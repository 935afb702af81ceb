import type { Catalog } from "../../catalog/catalog.ts";
import type { Format } from "../../catalog/format.ts";
import { bullets, code, document, heading, inline, type Markdown } from "./markdown.ts";
import { FORMATS_PAGE } from "./page-path.ts";
import { usageLinks, type Usage } from "./usage.ts";

/** The page of all formats. The headings are their names, which is what links go to. */
export function formatsPageText(catalog: Catalog, usage: Usage): string {
  const formats = [...catalog.formats.values()];
  return document([
    heading(1, "Formats"),
    inline`How texts are written. Senders keep to them; a receiver gets a warning where one is broken.`,
    ...formats.flatMap((format) => formatSection(format, usage)),
  ]);
}

function formatSection(format: Format, usage: Usage): readonly Markdown[] {
  const uses = usageLinks(FORMATS_PAGE, usage.formats.get(format.name));
  return [
    heading(2, format.name),
    inline`${format.description}`,
    bullets([
      inline`Example: ${code(format.example)}`,
      inline`Pattern: ${code(format.pattern)}`,
      ...(format.checker === undefined
        ? []
        : [inline`Checked as well: that it is a real ${code(format.checker)}`]),
      ...(uses.length === 0 ? [] : [inline`Where it is used:\n${nested(uses)}`]),
    ]),
  ];
}

function nested(items: readonly Markdown[]): Markdown {
  return { markdown: items.map(({ markdown }) => `  - ${markdown}`).join("\n") };
}
