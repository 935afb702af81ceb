import { isJsonObject, type Json } from "../../base/json.ts";
import { CHECKERS } from "../../catalog/format.ts";
import { META_SCHEMA } from "../../definition/meta-schema.ts";
import { isKebabName, isRecordName } from "../../definition/names.ts";
import { patternProblem } from "../../definition/pattern-problem.ts";
import type { CatalogFacts, ModelFacts } from "../catalog-facts.ts";
import type { EventFacts } from "../event-facts.ts";
import type { Codes, FormatDraft, ValueSetDraft } from "../vocabulary.ts";
import type { CatalogPlace } from "./catalog-place.ts";

const { text: TEXT, code: CODE, wireName: WIRE_NAME } = META_SCHEMA.$defs;
const SCOPE = META_SCHEMA.$defs.catalog.properties.scope;
const URL = META_SCHEMA.$defs.standard.properties.url;
const PATTERN = META_SCHEMA.$defs.format.properties.pattern;
const EVENT_ID = { ...META_SCHEMA.$defs.eventReference, pattern: "^[A-Z]\\w*\\.[A-Z]\\w*$" };
const { maxProperties: MAX_CODES } = META_SCHEMA.$defs.codes;

const ID = "urn:canon:catalog";
const ROLES = ["notification", "query", "response", "synchronous"] as const;
const STATUSES = ["released", "beta", "dev-preview", "deprecated", "unknown"] as const;

/** True if this is the file that this tool writes beside its schemas. */
export function isCatalogFile(root: Json): boolean {
  return isJsonObject(root) && root["$id"] === ID;
}

/** What such a file says, but for its extensions. What is not as it should be is reported. */
export function readCatalog(root: CatalogPlace): CatalogFacts {
  const models = root.under("models").entries(isRecordName);
  refuseSameTitles(models);
  const events = models.flatMap(([model, place]) =>
    eventsOf(place).map(([name, event]) => {
      const id = `${model}.${name}`;
      return [id, eventFacts(id, event)] as const;
    }),
  );
  const sets = root.under("valueSets").entries(isSetId);
  const formats = root.under("formats").entries(isKebabName);
  return {
    description: root.under("definitions").under("description").text(TEXT),
    scope: root.under("definitions").under("scope").text(SCOPE),
    models: new Map(models.map(([name, place]) => [name, modelFacts(place)])),
    events: new Map(events),
    valueSets: new Map(sets.map(([id, place]) => [id, valueSet(id, place)])),
    formats: new Map(formats.map(([name, place]) => [name, format(name, place)])),
  };
}

/** `Race`, or `Results.OrderStatus` for one that a data model owns. */
function isSetId(id: string): boolean {
  const parts = id.split(".");
  return parts.length <= 2 && parts.every(isRecordName);
}

/** Messages tell data models, and the event types of one, apart by their titles. */
function refuseSameTitles(all: readonly (readonly [string, CatalogPlace])[]): void {
  const titles = new Set<unknown>();
  for (const [, place] of all) {
    const title = place.under("title");
    if (titles.has(title.value)) title.refuse("is the title of something else already");
    titles.add(title.value);
  }
}

function eventsOf(model: CatalogPlace): readonly (readonly [string, CatalogPlace])[] {
  return model.under("events").entries(isRecordName);
}

function modelFacts(place: CatalogPlace): ModelFacts {
  const events = eventsOf(place);
  refuseSameTitles(events);
  return {
    title: place.under("title").text(WIRE_NAME),
    description: place.under("description").text(TEXT),
    events: events.map(([name]) => name),
  };
}

function eventFacts(id: string, place: CatalogPlace): EventFacts {
  const [response, sender] = [place.under("response"), place.under("sender")];
  const role = place.under("role").choice(ROLES);
  const method = place.under("method").choice(["push", "pull"]);
  if ((method === "push") !== (role === "notification"))
    place.refuse("has a role that does not fit its method");
  if (response.isThere !== (role === "query"))
    place.refuse("must name its response if it is a query, and only then");
  return {
    title: place.under("title").text(WIRE_NAME),
    method,
    ...(response.isThere ? { response: response.text(META_SCHEMA.$defs.recordName) } : {}),
    synchronous: role === "synchronous",
    status: place.under("status").choice(STATUSES),
    dataOnDemand: place.under("dataOnDemand").flag(),
    ...(sender.isThere ? { sender: sender.text(TEXT) } : {}),
    related: relatedTo(id, place.under("related")),
  };
}

function relatedTo(id: string, place: CatalogPlace): readonly string[] {
  if (!place.isThere) return [];
  const ids = place.items().map((item) => item.text(EVENT_ID));
  if (ids.includes(id) || new Set(ids).size < ids.length)
    place.refuse("must have other event types, each of them once");
  return ids;
}

function valueSet(id: string, place: CatalogPlace): ValueSetDraft {
  const [standard, codes] = [place.under("standard"), place.under("codes")];
  const binding = place.under("binding").choice(["closed", "open"]);
  const source = place.under("source").choice(["published", "standard", "inferred"]);
  if (!codes.isThere && (binding === "closed" || !standard.isThere))
    place.refuse("lists no codes, and is not left to a standard");
  if (source === "standard" && !standard.isThere) place.refuse("does not name its standard");
  return {
    id,
    description: place.under("description").text(TEXT),
    binding,
    source,
    ...(standard.isThere ? { standard: standardOf(standard) } : {}),
    ...(codes.isThere ? { codes: codesOf(codes) } : {}),
  };
}

function standardOf(place: CatalogPlace): NonNullable<ValueSetDraft["standard"]> {
  const url = place.under("url");
  return {
    name: place.under("name").text(TEXT),
    ...(url.isThere ? { url: url.text(URL) } : {}),
  };
}

function codesOf(place: CatalogPlace): Codes {
  const codes = new Map<string, string | null>();
  const items = place.items();
  if (items.length === 0 || items.length > MAX_CODES)
    place.refuse(`must have 1 to ${MAX_CODES} codes`);
  for (const item of items) {
    const meaning = item.under("meaning");
    const code = item.under("code").text(CODE);
    if (codes.has(code)) item.refuse("has a code that stands there before");
    codes.set(code, meaning.isThere ? meaning.text(TEXT) : null);
  }
  return codes;
}

function format(name: string, place: CatalogPlace): FormatDraft {
  const checker = place.under("checker");
  const pattern = place.under("pattern").text(PATTERN);
  const example = place.under("example").text(TEXT);
  const problem = patternProblem(pattern);
  if (problem !== undefined)
    place.under("pattern").refuse(`cannot be a format: ${problem.message}`);
  else if (!new RegExp(pattern, "u").test(example))
    place.under("example").refuse("does not match the pattern");
  return {
    name,
    description: place.under("description").text(TEXT),
    pattern,
    ...(checker.isThere ? { checker: checker.choice(CHECKERS) } : {}),
    example,
  };
}
