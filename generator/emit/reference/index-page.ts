import type { Catalog } from "../../catalog/catalog.ts";
import {
  bullets,
  code,
  document,
  heading,
  joined,
  link,
  inline,
  table,
  type Markdown,
} from "./markdown.ts";
import {
  DEFINITION_FORMAT_PAGE,
  EXTENSIONS_PAGE,
  FORMATS_PAGE,
  hrefTo,
  INDEX_PAGE,
  ISSUES_PAGE,
  modelPage,
  recordPage,
  valueSetPage,
} from "./page-path.ts";

/** The first page: all data models, how to read the tables, and what they share. */
export function indexPageText(catalog: Catalog): string {
  const to = (page: string): string => hrefTo(INDEX_PAGE, page);
  const types = [...catalog.records.values()].filter(({ form }) => form === "shared");
  const sets = [...catalog.valueSets.values()].filter(({ model }) => model === undefined);
  const models = [...catalog.models.values()];
  return document([
    heading(1, "Reference"),
    inline`${catalog.description}`,
    heading(2, "Data models"),
    table(
      ["Data model", "Event types", "Description"],
      models.map((model) => [
        link(model.title, to(modelPage(model.name))),
        model.events.length,
        model.description,
      ]),
    ),
    ...howToRead(),
    ...section(
      "Shared types",
      types.map((type) =>
        joined([link(type.name, to(recordPage(catalog, type))), type.description], ": "),
      ),
    ),
    ...section(
      "Shared value sets",
      sets.map((set) => inline`${link(set.name, to(valueSetPage(set)))}: ${set.description}`),
    ),
    heading(2, "More"),
    bullets([
      inline`${link("Formats", to(FORMATS_PAGE))}: how texts are written.`,
      ...(catalog.extensions.size === 0
        ? []
        : [
            inline`${link("Extensions", to(EXTENSIONS_PAGE))}: custom data, and where it is allowed.`,
          ]),
      inline`${link("Definition format", to(DEFINITION_FORMAT_PAGE))}: what the files that all of this is made from may hold.`,
      inline`${link("Issue codes", to(ISSUES_PAGE))}: what a validator can find wrong with a message.`,
    ]),
  ]);
}

/** Event and type pages link to this heading. */
function howToRead(): readonly Markdown[] {
  return [
    heading(2, "How to read the tables"),
    bullets([
      inline`**Field**: the path from the message or the type. ${code("[]")} stands for each item of a list.`,
      inline`**Required**: ${"yes"} where every message must have it; ${"when sending"} where we must give it, but may not get it.`,
      inline`**Rating**: how often organizations send the field: reliable more than 90 %, probable more than 50 %, possible less than 50 %. What the vendor does not publish is our own estimate and marked so.`,
      inline`**Values**: the value set or the format of a text. A closed value set allows only its codes, an open one tolerates others.`,
    ]),
  ];
}

function section(title: string, items: readonly Markdown[]): readonly Markdown[] {
  return items.length === 0 ? [] : [heading(2, title), bullets(items)];
}
