import { assertNever } from "../base/invariant.ts";
import { didYouMean } from "../base/did-you-mean.ts";
import type { EventRole, EventType } from "../catalog/event-type.ts";
import type { Field } from "../catalog/field.ts";
import { definitionId } from "../definition/definition-path.ts";
import type { DocumentOf } from "../definition/document.ts";
import type { RawField } from "../definition/raw.ts";
import type { BasesById } from "./bases.ts";
import { resolveName } from "./directory.ts";
import { errorAt } from "./error-at.ts";
import { topSpot } from "./field-spot.ts";
import { lowerField, lowerFields } from "./lower-field.ts";
import { contentOfFile, type RecordFile } from "./lower-record.ts";
import {
  contentOf,
  report,
  type FieldFile,
  type Lowering,
  type RecordContent,
} from "./lowering.ts";

type EventDocument = DocumentOf<"event">;

/**
 * Drafts the message of each event type, envelope included, and returns the event types by id.
 * `bases` says what each extends.
 */
export function lowerEvents(lowering: Lowering, bases: BasesById): ReadonlyMap<string, EventType> {
  const documents = lowering.directory.documents("event");
  const answers = answersTo(lowering, documents);
  const events = new Map<string, EventType>();
  for (const [id, document] of documents) {
    const { name, model = "", data } = document;
    const query = answers.get(id);
    const role = roleOf(document, query);
    const file: FieldFile = {
      document,
      model,
      home: id,
      name,
      reliability: data.reliability ?? "possible",
      ratingSource: data.ratingSource ?? "estimated",
    };
    const span = document.spanOf([], "key");
    const base = bases.get(id);
    lowering.drafts.set(id, {
      id,
      name,
      form: "message",
      model,
      home: id,
      description: data.description,
      base,
      span,
      content: () => messageOf(lowering, { file, document, base, role }),
    });
    events.set(id, {
      kind: "event",
      id,
      name,
      title: data.title ?? name,
      model,
      description: data.description,
      method: data.method,
      role,
      ...(role === "query" && data.response !== undefined ? { response: data.response } : {}),
      ...(query === undefined ? {} : { query }),
      status: data.status ?? "unknown",
      dataOnDemand: data.dataOnDemand ?? false,
      ...(data.sender === undefined ? {} : { sender: data.sender }),
      related: relatedEvents(lowering, document),
      message: id,
      span,
    });
  }
  return events;
}

/** The query that each response answers, by the id of the response. Reports unknown responses. */
function answersTo(
  lowering: Lowering,
  documents: ReadonlyMap<string, EventDocument>,
): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const document of documents.values()) {
    const { response } = document.data;
    if (response === undefined) continue;
    const id = `${document.model}.${response}`;
    if (!lowering.directory.has("event", id)) {
      const span = document.spanOf(["response"], "value");
      const said = {
        message: `Unknown event type "${response}" of "${document.model}".`,
        hint: hintForEvent(lowering, document, response),
      };
      lowering.diagnostics.push(errorAt(span, "unknown-event", said));
    } else if (document.data.method === "pull" && !answers.has(id)) {
      answers.set(id, document.name);
    }
  }
  return answers;
}

/** A pull that neither names a response nor is one is answered at once; whether it says so is for lint. */
function roleOf({ data }: EventDocument, query: string | undefined): EventRole {
  if (data.method === "push") return "notification";
  if (data.response !== undefined) return "query";
  return query === undefined ? "synchronous" : "response";
}

function relatedEvents(lowering: Lowering, document: EventDocument): readonly string[] {
  return (document.data.related ?? []).flatMap((reference, index) => {
    const id = reference.includes(".") ? reference : `${document.model}.${reference}`;
    const span = document.spanOf(["related", index], "value");
    if (id === definitionId(document)) {
      const said = { message: `"${reference}" is the event type itself.`, hint: "Remove it." };
      lowering.diagnostics.push(errorAt(span, "wrong-value", said));
    }
    if (lowering.directory.has("event", id)) return [id];
    const said = {
      message: `Unknown event type "${reference}".`,
      hint: hintForEvent(lowering, document, reference),
    };
    lowering.diagnostics.push(errorAt(span, "unknown-event", said));
    return [];
  });
}

function hintForEvent(lowering: Lowering, document: EventDocument, reference: string): string {
  const prefix = `${document.model}.`;
  const ids = lowering.directory.ids("event");
  const names = reference.includes(".")
    ? ids
    : ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return didYouMean(reference, names) ?? "Correct the name, or add a file for it.";
}

interface MessageFile extends Omit<RecordFile, "added"> {
  readonly document: EventDocument;
  readonly role: EventRole;
}

/** The envelope comes first, even before the fields that the event type takes over. */
function messageOf(lowering: Lowering, message: MessageFile): RecordContent {
  const { file, document, role } = message;
  const { data } = document;
  const envelope = lowering.directory.document("catalog", "catalog")?.data.envelope?.field;
  const raws = Object.entries(data.fields ?? {}).filter(([name]) => name !== envelope);
  const added = [
    ...envelopeField(lowering, file, { document, role }),
    ...lowerFields(lowering, Object.fromEntries(raws), (name) => topSpot(file, name)),
  ];
  const content = contentOfFile(lowering, { ...message, added });
  const isEnvelope = ({ name }: Field): boolean => name === envelope;
  const fields = content.fields.filter((field) => !isEnvelope(field));
  return { ...content, fields: [...content.fields.filter(isEnvelope), ...fields] };
}

/**
 * The field that every message has. Its type follows from the role; an event type that writes it
 * adds or narrows something.
 */
function envelopeField(
  lowering: Lowering,
  file: FieldFile,
  { document, role }: { readonly document: EventDocument; readonly role: EventRole },
): readonly Field[] {
  const catalog = lowering.directory.document("catalog", "catalog");
  const envelope = catalog?.data.envelope;
  if (catalog === undefined || envelope === undefined) return [];
  const { field: name } = envelope;
  const written: RawField | undefined = document.data.fields?.[name];
  // An event type whose envelope lacks a field that all others have names another type.
  const type = written?.type ?? envelope[roleKey(role)];
  const id = resolveName(lowering.directory, { kind: "type", name: type, model: document.model });
  // An unknown type of the envelope is reported once, at the envelope itself.
  if (id === undefined && written?.type === undefined) return [];
  const raw: RawField = {
    required: true,
    reliability: "reliable",
    ratingSource: "estimated",
    description:
      id === undefined ? "" : (lowering.directory.document("type", id)?.data.description ?? ""),
    ...written,
    type,
  };
  const lowered = lowerField(lowering, topSpot(file, name), { name, raw });
  refuseLooseEnvelope(lowering, file, lowered);
  const span = catalog.spanOf(["envelope", "field"], "value");
  return [written === undefined ? { ...lowered, span } : lowered];
}

/** What every message has is one object, and always there: messages are told apart by it. */
function refuseLooseEnvelope(lowering: Lowering, file: FieldFile, field: Field): void {
  const { name, type, required } = field;
  const complain = (key: "type" | "required", what: string): void => {
    const place = { file, at: ["fields", name, key], part: "value" } as const;
    const message = `"${name}" is the envelope of the message, and must be ${what}.`;
    report(lowering, place, { code: "override-loosens", message, hint: "Remove it." });
  };
  if (type.kind !== "record") complain("type", "one object");
  if (required !== "always") complain("required", "required");
}

/** Which type of the envelope a role has. */
function roleKey(role: EventRole): "push" | "query" | "response" {
  switch (role) {
    case "notification":
      return "push";
    case "query":
    case "synchronous":
      return "query";
    case "response":
      return "response";
    default:
      return assertNever(role);
  }
}

/** Reports types of the envelope that do not exist. */
export function checkEnvelope(lowering: Lowering): void {
  const catalog = lowering.directory.document("catalog", "catalog");
  const envelope = catalog?.data.envelope;
  if (catalog === undefined || envelope === undefined) return;
  for (const key of ["push", "query", "response"] as const) {
    const id = envelope[key];
    if (lowering.directory.has("type", id)) {
      contentOf(lowering, id);
      continue;
    }
    const shared = lowering.directory.ids("type").filter((name) => !name.includes("."));
    const said = {
      message: `Unknown type "${id}".`,
      hint: didYouMean(id, shared) ?? "Name a shared type.",
    };
    const span = catalog.spanOf(["envelope", key], "value");
    lowering.diagnostics.push(errorAt(span, "unknown-type", said));
  }
}
