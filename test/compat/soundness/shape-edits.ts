import { recordOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import type { EventType } from "../../../generator/catalog/event-type.ts";
import { recordIdOf, type Field, type ItemRef } from "../../../generator/catalog/field.ts";
import type { RecordType } from "../../../generator/catalog/record.ts";
import type { Rule, RulePath } from "../../../generator/catalog/rule.ts";
import {
  aField,
  bare,
  fresh,
  reachable,
  span,
  types,
  withFields,
  withRecords,
  type Edit,
} from "./edit.ts";

const ruleAdded: Edit = (catalog, dice) => {
  const record = dice.pick(reachable(catalog));
  const paths = fillable(catalog, record, 2);
  if (paths.length < 2) return undefined;
  const some = (): readonly RulePath[] => dice.shuffled(paths).slice(0, 1 + dice.below(2));
  const rule: Rule = {
    id: `rule-${record.rules.length + 1}`,
    description: "Give one of them.",
    anyOf: Array.from({ length: 1 + dice.below(3) }, some),
    ...(dice.chance(40) ? { when: some() } : {}),
    span,
  };
  return withRecords(catalog, { ...record, rules: [...record.rules, rule] });
};

/** Paths of what rules may ask for: fields that no list is on the way to. */
function fillable(catalog: Catalog, record: RecordType, depth: number): readonly RulePath[] {
  return record.fields.flatMap((field): readonly RulePath[] => {
    const own: RulePath = [field.name];
    if (field.type.kind !== "record" || depth === 0) return [own];
    const below = fillable(catalog, recordOf(catalog, field.type.id), depth - 1);
    return [own, ...below.map((path): RulePath => [field.name, ...path])];
  });
}

const ruleRemoved: Edit = (catalog, dice) => {
  const ruled = reachable(catalog).filter(({ rules }) => rules.length > 0);
  if (ruled.length === 0) return undefined;
  const record = dice.pick(ruled);
  const at = dice.below(record.rules.length);
  return withRecords(catalog, { ...record, rules: record.rules.toSpliced(at, 1) });
};

const ruleChanged: Edit = (catalog, dice) => {
  const removed = ruleRemoved(catalog, dice);
  return ruleAdded(removed ?? catalog, dice);
};

const nesting: Edit = (catalog, dice) => {
  const record = dice.pick(reachable(catalog));
  if (record.fields.length < 2) return undefined;
  const moved = dice.shuffled(record.fields).slice(0, 1 + dice.below(2));
  const name = fresh(catalog, "Nested");
  const inner: RecordType = {
    ...record,
    id: `${record.id}#${name}`,
    name,
    form: "inline",
    fields: moved,
    own: new Set(moved.map((field) => field.name)),
    rules: [],
  };
  const holder = bare({
    ...moved[0],
    name,
    type: { kind: "record", id: inner.id },
    required: dice.pick(["always", "never"] as const),
    description: "Holds them.",
    examples: [],
    adjustments: [],
  } as Field);
  const kept = record.fields.filter((field) => !moved.includes(field));
  return withRecords(withFields(catalog, record, [...kept, holder]), inner);
};

function eventsChanged(
  catalog: Catalog,
  change: (event: EventType) => readonly EventType[],
): Catalog {
  const events = [...catalog.events.values()].flatMap(change);
  return {
    ...catalog,
    events: new Map(events.map((event) => [event.id, event])),
    models: new Map(
      [...catalog.models].map(([name, model]) => [
        name,
        { ...model, events: events.filter((event) => event.model === name) },
      ]),
    ),
  };
}

const eventRemoved: Edit = (catalog, dice) => {
  if (catalog.events.size < 2) return undefined;
  const gone = dice.pick([...catalog.events.keys()]);
  return eventsChanged(catalog, (event) => (event.id === gone ? [] : [event]));
};

const eventRetitled: Edit = (catalog, dice) => {
  const meant = dice.pick([...catalog.events.keys()]);
  return eventsChanged(catalog, (event) =>
    event.id === meant ? [{ ...event, title: `${event.title} 2` }] : [event],
  );
};

const eventDocumented: Edit = (catalog, dice) => {
  const meant = dice.pick([...catalog.events.keys()]);
  return eventsChanged(catalog, (event) =>
    event.id === meant
      ? [{ ...event, description: `${event.description} Really.`, status: "deprecated" as const }]
      : [event],
  );
};

const reordering: Edit = (catalog, dice) => {
  const record = dice.pick(reachable(catalog));
  return withFields(catalog, record, dice.shuffled(record.fields));
};

/** A record of its own for one use of a shared one: what inlining a type does. */
const inlining: Edit = (catalog, dice) => {
  const at = aField(catalog, dice, ({ field }) => recordIdOf(field.type) !== undefined);
  const id = at && recordIdOf(at.field.type);
  if (at === undefined || id === undefined) return undefined;
  const name = fresh(catalog, "Inlined");
  const copy: RecordType = { ...recordOf(catalog, id), id: `${at.record.id}#${name}`, name };
  const held: ItemRef = { kind: "record", id: copy.id };
  const field: Field = {
    ...at.field,
    type: at.field.type.kind === "list" ? { kind: "list", of: held } : held,
  };
  const fields = at.record.fields.map((each) => (each === at.field ? field : each));
  return withRecords(withFields(catalog, at.record, fields), copy);
};

/** Another record for all uses: what extracting a type, or giving it another name, does. */
const extracting: Edit = (catalog, dice) => {
  const record = dice.pick(types(catalog));
  const name = fresh(catalog, "Extracted");
  const renamed = (held: ItemRef): ItemRef =>
    held.kind === "record" && held.id === record.id ? { kind: "record", id: name } : held;
  const moved = [...catalog.records.values()].map((each) => ({
    ...each,
    ...(each.id === record.id ? { id: name, name, home: name, form: "shared" as const } : {}),
    fields: each.fields.map((field) => ({
      ...field,
      type:
        field.type.kind === "list"
          ? { kind: "list" as const, of: renamed(field.type.of) }
          : renamed(field.type),
    })),
  }));
  return { ...catalog, records: new Map(moved.map((each) => [each.id, each])) };
};

/** Edits of objects and event types as such. */
export const SHAPE_EDITS: Readonly<Record<string, Edit>> = {
  "add a rule": ruleAdded,
  "remove a rule": ruleRemoved,
  "change a rule": ruleChanged,
  "nest fields": nesting,
  "remove an event type": eventRemoved,
  "rename an event type": eventRetitled,
  "describe an event type": eventDocumented,
  "order fields otherwise": reordering,
  "inline a type": inlining,
  "extract a type": extracting,
};
