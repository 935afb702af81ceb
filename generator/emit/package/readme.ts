import { markdownCode, markdownText } from "../escape/markdown.ts";
import type { EventEntry } from "./event-entries.ts";
import type { PackageInput } from "./package-input.ts";

/** The README of a package: what it is, an example that runs as it stands, and all event types. */
export function readme(input: PackageInput): string {
  const { model, name, version, entries } = input;
  return [
    `# ${name}`,
    "",
    markdownText(model.description),
    "",
    `Types and validators of the data model ${markdownCode(model.title)}, version ${version}. No dependencies; ESM and CommonJS.`,
    "",
    ...example(input),
    "## Event types",
    "",
    "| event type | import | description |",
    "| --- | --- | --- |",
    ...entries.map(
      ({ event, subpath }) =>
        `| ${markdownCode(event.title)} | ${markdownCode(`${name}/${subpath}`)} | ${markdownText(event.description)} |`,
    ),
    "",
    "JSON Schemas lie in `schema/receiving` and `schema/sending`. `manifest.json` holds the SHA-256 of every file.",
    "Made by Canon. Independent of, and not endorsed by, the vendor of the API.",
    "",
  ].join("\n");
}

function example({ name, entries }: PackageInput): readonly string[] {
  const [first] = entries;
  if (first === undefined) return [];
  return [
    "```js",
    ...exampleCode(name, first),
    "```",
    "",
    "`import` from the package itself brings all event types; a subpath brings one. With",
    '`{ direction: "sending" }`, `check` asks what is asked of a message that you send.',
    `\`${name}/runtime\` has \`CanonError\` and \`isCode\` alone.`,
    "",
  ];
}

/** Lines of code that run as they are, whatever the event type asks for. */
function exampleCode(name: string, { event, subpath }: EventEntry): readonly string[] {
  return [
    `import { ${event.name} } from "${name}/${subpath}";`,
    "",
    `const { valid, issues } = ${event.name}.check({});`,
    "console.log(valid);",
    "for (const { path, code, message } of issues) console.log(path, code, message);",
    "",
    "try {",
    `  const message = ${event.name}.parse("{}");`,
    "  console.log(message);",
    "} catch (error) {",
    "  console.log(error.name, error.issues.length);",
    "}",
  ];
}
