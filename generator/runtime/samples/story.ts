import type { EventDefinition, RecordDefinition } from "../metadata/definitions.ts";
import { drawIndex } from "./draw.ts";
import { END_OF_VISIT, momentsOf, type Moments, type VisitPhase } from "./moments.ts";
import type { MessageNode } from "./message-tree.ts";
import { subjectOf, type Subject } from "./subject.ts";
import { TOTAL } from "./totals.ts";

/** What the fields of one message have in common, so that they do not contradict each other. */
export interface Story {
  readonly moments: Moments;
  /** Whom the message is about. */
  readonly patient: Subject;
  /** Who uses the system, if the message itself describes somebody. */
  readonly user: Subject;
  /** The person or organization that an object describes, `item` being its place in a list. */
  subject(node: MessageNode, item: number): Subject;
}

/** What the stories of all samples of an event type have in common. */
export interface Plot {
  /** By path of an object that describes somebody: its number among them, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly phase: VisitPhase;
  /** True if the message has amounts that have to add up. */
  readonly hasTotals: boolean;
}

/**
 * The plot of an event type. It depends on all fields that the message could have, not on those
 * that a profile selects, so that the minimal sample is about the same people as the full one.
 */
export function plotOf(event: EventDefinition, roots: readonly MessageNode[]): Plot {
  const numbers = new Map<string, number>();
  let isOver = false;
  let hasTotals = false;
  const visit = (node: MessageNode): void => {
    if (isSubject(node)) numbers.set(node.path, numbers.size + 1);
    isOver ||= END_OF_VISIT.test(node.name);
    hasTotals ||= TOTAL.test(node.name);
    if (!node.occurrence.recursive) node.children().forEach(visit);
  };
  roots.forEach(visit);
  const phase = isOver ? "over" : isAhead(event) ? "ahead" : "going on";
  return { numbers, phase, hasTotals };
}

/** True if the message is about a visit that is planned. */
function isAhead({ model, name }: EventDefinition): boolean {
  if (name === "NoShow") return false;
  return model === "Scheduling" || model === "SurgicalScheduling" || name === "PreAdmit";
}

/** The story that a seed makes of a plot. */
export function storyOf({ numbers, phase }: Plot, seed: number): Story {
  const patient = subjectOf(seed, 0);
  return {
    moments: momentsOf(seed, phase),
    patient,
    user: subjectOf(seed, numbers.size + 1),
    subject(node, item) {
      if (isPatient(node) && item === 0) return patient;
      const number = numbers.get(node.path) ?? drawIndex(0, node.path, 500);
      return subjectOf(seed, number + item * (numbers.size + 1));
    },
  };
}

/** True for an object that describes a person, an organization or a place other than those around it. */
export function isSubject({ name, record }: MessageNode): boolean {
  if (record === undefined || name === "Demographics") return false;
  const known = describing.get(record) ?? describesSomebody(record);
  describing.set(record, known);
  return known;
}

const describing = new WeakMap<RecordDefinition, boolean>();

function describesSomebody({ fields }: RecordDefinition): boolean {
  const names = new Set(fields.map((field) => field.name));
  const isPerson = names.has("FirstName") || names.has("LastName") || names.has("Demographics");
  const isOrganization = names.has("Name") && (names.has("Address") || names.has("PhoneNumber"));
  const isPlace = names.has("Facility") && names.has("Department");
  return isPerson || isOrganization || isPlace;
}

function isPatient({ name, record }: MessageNode): boolean {
  return (
    name === "Patient" || (record?.fields.some((field) => field.name === "Demographics") ?? false)
  );
}
