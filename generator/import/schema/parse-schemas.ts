import { compareText } from "../../base/compare.ts";
import type { Diagnostic } from "../../base/diagnostic.ts";
import { isJsonObject } from "../../base/json.ts";
import type { SourceFile } from "../../base/source.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { CatalogFacts, ExtensionFacts } from "../catalog-facts.ts";
import { finding, startOf } from "../finding.ts";
import { nameEvents, type EventNames, type NamedEvent } from "../name-events.ts";
import type { EventShape, ObjectShape } from "../shape.ts";
import { Vocabulary } from "../vocabulary.ts";
import { CatalogPlace } from "./catalog-place.ts";
import { placedNames } from "./our-schemas.ts";
import { pairMessages } from "./pair-messages.ts";
import { parseFile, type ParsedFile } from "./parsed-file.ts";
import { isCatalogFile, readCatalog } from "./read-catalog.ts";
import { extensionSchemas, readExtensions } from "./read-extensions.ts";
import { readMessage } from "./read-message.ts";
import { toldReferences } from "./told-references.ts";
import { constantsIn } from "./wire-names.ts";

export interface SchemasToParse {
  readonly schemas: readonly SourceFile[];
  readonly names: EventNames;
  readonly catalog?: Catalog;
}

export interface ParsedSchemas {
  readonly events: readonly EventShape[];
  readonly titles: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  /** What a `catalog.json` among the files says. */
  readonly facts?: CatalogFacts;
  readonly extensions: readonly ExtensionFacts[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The messages that the schemas describe, what is told beside them, and what is wrong with both. */
export function parseSchemas(input: SchemasToParse): ParsedSchemas {
  const parsed = input.schemas.map(parseFile);
  const roots = parsed.flatMap(({ root, ...rest }) =>
    root === undefined ? [] : [{ ...rest, root }],
  );
  const schemas = roots.filter(({ root }) => !isCatalogFile(root));
  const [beside, ...more] = roots.filter(({ root }) => isCatalogFile(root));
  for (const { findings } of more)
    findings.report("bad-catalog", [], () => `"${beside?.file.path}" is such a file already.`);
  const place = beside && new CatalogPlace(beside.root, [], beside.findings);
  const facts = place && readCatalog(place);
  const vocabulary = new Vocabulary(input.catalog, facts);
  const named = namesOf(schemas, facts, input.names);
  const placed = placedNames([...schemas, ...(place ? extensionSchemas(place) : [])]);
  const messages = schemas.flatMap((one) => {
    const name = named.events.get(one.file.path);
    const wire = name === undefined ? {} : { wire: name.wire };
    const message = readMessage(one, { ...wire, vocabulary, placed });
    return message === undefined || name === undefined ? [] : [{ ...one, name, message }];
  });
  const events = groupsOf(messages).flatMap((group) => eventOf(group) ?? []);
  const { extensions = [], diagnostics = [] } =
    place && beside ? readExtensions(place, { file: beside.file, vocabulary, placed }) : {};
  const known = input.catalog?.events.keys() ?? [];
  const told =
    beside && facts
      ? toldReferences(events, { file: beside.file, facts, extensions, known })
      : { events, extensions, diagnostics: [] };
  return {
    events: told.events,
    extensions: told.extensions,
    ...(facts === undefined ? {} : { facts }),
    titles: named.titles,
    vocabulary,
    diagnostics: [
      ...parsed.flatMap(({ findings }) => findings.all),
      ...named.diagnostics,
      ...diagnostics,
      ...told.diagnostics,
      ...unlisted(vocabulary, input.schemas),
    ],
  };
}

/** What the schemas are about. Of those that this tool wrote, a `catalog.json` knows the wire names. */
function namesOf(
  schemas: readonly ParsedFile[],
  facts: CatalogFacts | undefined,
  names: EventNames,
): ReturnType<typeof nameEvents> {
  const unnamed = schemas.map(({ file, root, ours }) => {
    const title = isJsonObject(root) ? root["title"] : undefined;
    const model = facts?.models.get(ours?.model ?? "")?.title;
    const event = facts?.events.get(`${ours?.model}.${ours?.event}`)?.title;
    const told = model === undefined || event === undefined ? {} : { model, event };
    return {
      file,
      constants: { ...constantsIn(root), ...told },
      ...(ours === undefined ? {} : { ours }),
      ...(typeof title === "string" ? { title } : {}),
    };
  });
  return nameEvents(unnamed, names);
}

interface Message extends ParsedFile {
  readonly name: NamedEvent;
  readonly message: ObjectShape;
}

/** Schemas of one event type: one, or one for each direction. */
function groupsOf(messages: readonly Message[]): readonly (readonly Message[])[] {
  const groups = new Map<string, Message[]>();
  for (const one of messages) {
    const id = `${one.name.model}.${one.name.event}`;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups.values()];
}

function eventOf(group: readonly Message[]): EventShape | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const receiving = group.find(({ ours }) => ours?.direction === "receiving");
  const sending = group.find(({ ours }) => ours?.direction === "sending");
  const { model, event } = first.name;
  const exact = first.ours !== undefined;
  const both = receiving !== undefined && sending !== undefined;
  const message = both
    ? pairMessages(receiving.message, sending.message, sending.findings)
    : first.message;
  if (!both && sending !== undefined)
    sending.findings.report(
      "one-direction",
      [],
      () =>
        `Without its receiving schema, all that "${model}.${event}" requires counts as required always.`,
    );
  return { model, event, exact, message, file: first.file.path };
}

/** Value sets and formats that the schemas name, and of which nothing says what they hold. */
function unlisted(vocabulary: Vocabulary, [file]: readonly SourceFile[]): readonly Diagnostic[] {
  if (file === undefined) return [];
  const sets = [...vocabulary.valueSets.values()].flatMap(({ id, codes, standard }) => {
    const isListed = codes !== undefined || standard !== undefined;
    return id === undefined || isListed || vocabulary.isKnownSet(id) ? [] : [id];
  });
  const formats = [...vocabulary.mentionedFormats].filter(
    (name) => !vocabulary.formats.has(name) && vocabulary.namedFormat(name) === undefined,
  );
  const say = (code: "unlisted-codes" | "unknown-format", names: readonly string[]): Diagnostic => {
    const list = names
      .toSorted(compareText)
      .map((name) => `"${name}"`)
      .join(", ");
    const what = code === "unlisted-codes" ? "codes of the value sets" : "patterns of the formats";
    return finding(code, startOf(file), `The schemas do not say the ${what} ${list}.`);
  };
  return [
    ...(sets.length === 0 ? [] : [say("unlisted-codes", sets)]),
    ...(formats.length === 0 ? [] : [say("unknown-format", formats)]),
  ];
}
