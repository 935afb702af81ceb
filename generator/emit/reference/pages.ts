import type { DatedCatalog } from "../../catalog/history.ts";
import type { OutputFile } from "../../base/output-file.ts";
import { formatPage } from "../../definition/format-page.ts";
import { eventPageText } from "./event-page.ts";
import { extensionsPageText } from "./extensions-page.ts";
import { formatsPageText } from "./formats-page.ts";
import { indexPageText } from "./index-page.ts";
import { issueCodesPageText } from "./issue-codes-page.ts";
import { modelPageText } from "./model-page.ts";
import {
  DEFINITION_FORMAT_PAGE,
  EXTENSIONS_PAGE,
  eventPage,
  FORMATS_PAGE,
  INDEX_PAGE,
  ISSUES_PAGE,
  modelPage,
  recordPage,
  valueSetPage,
} from "./page-path.ts";
import { typePageText } from "./type-page.ts";
import { usageOf } from "./usage.ts";
import { valueSetPageText } from "./value-set-page.ts";

/** All pages of the reference. */
export function pages(input: DatedCatalog): readonly OutputFile[] {
  const { catalog } = input;
  const usage = usageOf(catalog);
  const types = [...catalog.records.values()].filter(
    ({ form }) => form === "shared" || form === "local",
  );
  return [
    page(INDEX_PAGE, indexPageText(catalog)),
    page(FORMATS_PAGE, formatsPageText(catalog, usage)),
    page(DEFINITION_FORMAT_PAGE, formatPage()),
    page(ISSUES_PAGE, issueCodesPageText()),
    ...(catalog.extensions.size === 0 ? [] : [page(EXTENSIONS_PAGE, extensionsPageText(catalog))]),
    ...[...catalog.models.values()].map((model) =>
      page(modelPage(model.name), modelPageText(catalog, model)),
    ),
    ...[...catalog.events.values()].map((event) =>
      page(eventPage(event), eventPageText(input, event)),
    ),
    ...types.map((type) => page(recordPage(catalog, type), typePageText(input, type, usage))),
    ...[...catalog.valueSets.values()].map((set) =>
      page(valueSetPage(set), valueSetPageText(set, usage)),
    ),
  ];
}

function page(path: string, text: string): OutputFile {
  return { path, text };
}
