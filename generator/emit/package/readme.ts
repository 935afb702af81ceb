import { markdownCode, markdownText } from "../escape/markdown.ts";
import { namePlaces } from "../typescript/message-names.ts";
import { exampleCode } from "./example-code.ts";
import { exampleOf } from "./example.ts";
import type { PackageInput } from "./package-input.ts";
import type { PackagedModel } from "./packaged-model.ts";
import { subpathIn } from "./subpath-in.ts";

/** The README of a package: what it is, an example that runs as it stands, and all that it holds. */
export function readme(input: PackageInput): string {
  const { kind, name, description, version, models } = input;
  const [only] = models;
  const what =
    kind === "model" && only !== undefined
      ? `the data model ${markdownCode(only.model.title)}`
      : `${models.length} data models`;
  return [
    `# ${name}`,
    "",
    markdownText(description),
    "",
    `Types, validators, samples and JSON Schemas of ${what}, version ${version}.`,
    "No dependencies; ESM and CommonJS; Node, browsers and the edge.",
    "",
    ...example(input),
    "## What can be imported",
    "",
    ...ways(input),
    "",
    "## Event types",
    "",
    ...models.flatMap((part) => [
      ...(kind === "model" ? [] : headOf(part)),
      "| event type | import | description |",
      "| --- | --- | --- |",
      ...part.entries.map(
        (entry) =>
          `| ${markdownCode(entry.event.title)} | ${markdownCode(subpathIn(input, part, entry))} | ${markdownText(entry.event.description)} |`,
      ),
      "",
    ]),
    "Made by Canon. Independent of, and not endorsed by, the vendor of the API.",
    "",
  ].join("\n");
}

function headOf({ model, packageName, version }: PackagedModel): readonly string[] {
  return [
    `### ${markdownText(model.title)}`,
    "",
    `${markdownText(model.description)} Alone: ${markdownCode(packageName)}, version ${version}.`,
    "",
  ];
}

/** The largest data model has the example. */
function example({ kind, catalog, name, models }: PackageInput): readonly string[] {
  const [part] = models.toSorted((a, b) => b.entries.length - a.entries.length);
  const shown = part === undefined ? undefined : exampleOf(catalog, part.model);
  if (part === undefined || shown === undefined) return [];
  const { name: event } = shown.event;
  const eventType = kind === "model" ? event : `${part.model.name}.${event}`;
  const imported = kind === "model" ? event : part.model.name;
  const isDispatched =
    namePlaces(
      catalog,
      models.map(({ model }) => model),
    ) !== undefined;
  return [
    "```ts",
    ...exampleCode(shown, { from: name, imported, eventType, isDispatched }),
    "```",
    "",
    "An event type is a type and a validator under one name. It is a Standard Schema as well: what takes",
    "those, such as form libraries and servers of APIs, takes it as it is.",
    "",
  ];
}

function ways({ kind, name, models, entries }: PackageInput): readonly string[] {
  const [part] = models;
  const [event] = part?.entries ?? [];
  const rows: (readonly [subpath: string, what: string])[] = [["", whole(kind, part)]];
  if (kind === "umbrella" && part !== undefined) {
    rows.push([`/${part.folder}`, `One data model: what ${markdownCode(part.packageName)} has.`]);
  }
  if (part !== undefined && event !== undefined) {
    const folder = kind === "umbrella" ? `/${part.folder}` : "";
    rows.push([`${folder}/${event.subpath}`, "One event type. Bundlers leave out all others."]);
  }
  if (entries.some(({ subpath }) => subpath === "./value-sets"))
    rows.push(["/value-sets", "Value sets: their codes, as lists and as types."]);
  rows.push(
    ["/metadata", "What is known of each field: path, type, rating, value set, description."],
    ["/samples", "Made-up messages, the same for the same seed."],
    ["/runtime", "`CanonError`, `isCode` and what else all event types share."],
  );
  if (event !== undefined) {
    rows.push(["/schema/*", "JSON Schemas, in `schema/receiving` and `schema/sending`."]);
  }
  rows.push(["/manifest.json", "What the package was made from, and the SHA-256 of every file."]);
  return [
    "| import | what it holds |",
    "| --- | --- |",
    ...rows.map(([subpath, what]) => `| ${markdownCode(name + subpath)} | ${what} |`),
  ];
}

function whole(kind: PackageInput["kind"], part: PackagedModel | undefined): string {
  if (kind === "model") return "All event types of the data model, its types and its value sets.";
  const [entry] = part?.entries ?? [];
  const name = `${part?.model.name ?? ""}.${entry?.event.name ?? ""}`;
  return entry === undefined
    ? "All data models, each as a namespace."
    : `All data models, each as a namespace: ${markdownCode(name)}.`;
}
