import type { FieldChange } from "./profile-change.ts";
import type { FieldProfile } from "./profile.ts";
import { howMuch, isNotable, shareChange, type ShareChange } from "./share-change.ts";

/** A field of an event type in one profile. */
export interface FieldOfMessages {
  readonly field: FieldProfile;
  /** Messages of the event type. */
  readonly messages: number;
}

/** Where a field is, and whether one that holds it has changed. */
interface FieldPlace {
  readonly event: string;
  readonly path: string;
  readonly isBelowChange: boolean;
}

/** How much more or less often a field is filled; nothing if that is chance, small, or follows from above. */
export function fieldChange(
  { event, path, isBelowChange }: FieldPlace,
  before: FieldOfMessages,
  after: FieldOfMessages,
): FieldChange | undefined {
  const ofMessages = shareChange(inMessages(before), inMessages(after));
  if (ofMessages === undefined) return undefined;
  const ofParents = shareChange(inParents(before), inParents(after));
  const notable = [isBelowChange ? undefined : ofMessages, ofParents].filter(
    (change) => change !== undefined && isNotable(change),
  );
  if (notable.length === 0) return undefined;
  const weight = Math.max(...notable.map((change) => Math.abs(change?.difference ?? 0)));
  const [clearest = ofMessages] = notable;
  const how = howOf(ofMessages, clearest);
  const parents = ofParents === undefined ? {} : { ofParents };
  return { kind: "field", event, weight, path, how, ofMessages, ...parents };
}

function howOf(ofMessages: ShareChange, clearest: ShareChange): FieldChange["how"] {
  const how = howMuch(ofMessages);
  if (how !== "some") return how;
  return clearest.difference > 0 ? "more" : "less";
}

function inMessages({ field, messages }: FieldOfMessages): ShareChange["before"] {
  return { count: field.messages, of: messages };
}

function inParents({ field }: FieldOfMessages): ShareChange["before"] {
  return { count: field.filled, of: field.chances };
}
