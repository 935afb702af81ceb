import { drawIndex } from "./draw.ts";
import { END_OF_VISIT, momentsOf, type Moments } from "./moments.ts";
import type { MessageNode } from "./message-tree.ts";
import { subjectOf, type Subject } from "./subject.ts";

/** What the fields of one message have in common, so that they do not contradict each other. */
export interface Story {
  readonly moments: Moments;
  /** Whom the message is about. */
  readonly patient: Subject;
  /** The person or organization that an object describes, `item` being its place in a list. */
  subject(node: MessageNode, item: number): Subject;
}

/**
 * The story of a message. It depends on all fields that the message could have, not on those that
 * a profile selects, so that the minimal sample is about the same people as the full one.
 */
export function storyOf(roots: readonly MessageNode[], seed: number): Story {
  const numbers = new Map<string, number>();
  let visitIsOver = false;
  const visit = (node: MessageNode): void => {
    if (isSubject(node)) numbers.set(node.path, numbers.size + 1);
    visitIsOver ||= END_OF_VISIT.test(node.name);
    if (!node.occurrence.recursive) node.children().forEach(visit);
  };
  roots.forEach(visit);
  const patient = subjectOf(seed, 0);
  return {
    moments: momentsOf(seed, visitIsOver),
    patient,
    subject(node, item) {
      if (isPatient(node) && item === 0) return patient;
      const number = numbers.get(node.path) ?? drawIndex(0, node.path, 500);
      return subjectOf(seed, number + item * (numbers.size + 1));
    },
  };
}

/** True for an object that describes a person, an organization or a place other than those around it. */
export function isSubject(node: MessageNode): boolean {
  if (node.name === "Demographics") return false;
  const names = new Set(node.children().map((child) => child.name));
  const isPerson = names.has("FirstName") || names.has("LastName") || names.has("Demographics");
  const isOrganization = names.has("Name") && (names.has("Address") || names.has("PhoneNumber"));
  const isPlace = names.has("Facility") && names.has("Department");
  return isPerson || isOrganization || isPlace;
}

function isPatient(node: MessageNode): boolean {
  return node.name === "Patient" || node.children().some((child) => child.name === "Demographics");
}
