import { markdownText } from "../emit/escape/markdown.ts";
import {
  eventAddress,
  GLOSSARY,
  guideAddress,
  inEdition,
  ISSUES,
  LATEST,
  modelAddress,
  VERSIONS,
  type Address,
} from "./address.ts";
import { guidesOf } from "./guides/guide.ts";
import { siteName } from "./layout/site-name.ts";
import type { Site, SiteFile } from "./site.ts";

/** `llms.txt`, as llmstxt.org describes it: what language models should read first, as Markdown. */
export function llmsFiles(site: Site): readonly SiteFile[] {
  const { newest, guides } = site;
  const { models } = newest.catalog;
  const lines = [
    `# ${markdownText(siteName(site))}`,
    "",
    `> ${markdownText(newest.catalog.description)} For every field of every message: what it means, how often organizations send it, which codes it may hold, and since when it has been there.`,
    "",
    `Every page has a twin in Markdown, \`index.md\`, and one as data, \`index.json\`. \`${LATEST}/\` is the newest edition, ${newest.name}. Ratings marked "est." are estimates, not statements of the vendor. The page of an event type lists all fields of its messages; that of a data model lists its event types.`,
    "",
    "## Guides",
    "",
    ...guidesOf(guides).map(({ topic, title, summary }) =>
      line(title, guideAddress(topic), summary),
    ),
    line("Glossary", GLOSSARY, "What the words mean."),
    line("Issues of messages", ISSUES, "What validators find, and what to do about it."),
    "",
    "## Data models",
    "",
    ...[...models.values()].map(({ name, title, description }) =>
      line(title, latest(modelAddress(name)), description),
    ),
    "",
    "## Event types",
    "",
    ...[...models.values()].flatMap(({ events }) =>
      events.map((event) => line(event.id, latest(eventAddress(event)), event.description)),
    ),
    "",
    "## Optional",
    "",
    line("Value sets", latest(inEdition.valueSets), "The codes that fields may hold."),
    line("Formats", latest(inEdition.formats), "How texts are written."),
    line("Extensions", latest(inEdition.extensions), "Data that no field has a place for."),
    line("Fields", latest(inEdition.fields), "Every path that a message can have."),
    line("Editions", VERSIONS, "What was released, and what changed."),
    "",
  ];
  return [{ path: "llms.txt", text: lines.join("\n") }];
}

function line(label: string, address: Address, what: string): string {
  return `- [${markdownText(label)}](${address}index.md): ${markdownText(what)}`;
}

function latest(address: Address): Address {
  return `${LATEST}/${address}`;
}
