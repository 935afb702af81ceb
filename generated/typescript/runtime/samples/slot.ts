import type { Json } from "../metadata/json.js";
import type { Definitions, EventDefinition } from "../metadata/definitions.js";
import type { MessageNode } from "./message-tree.js";
import type { Selection } from "./selection.js";
import type { Story } from "./story.js";
import type { Subject } from "./subject.js";
import type { Concept } from "./values/concepts/concept.js";

/** What all values of one sample may know. */
export interface SampleContext {
  readonly definitions: Definitions;
  readonly event: EventDefinition;
  readonly seed: number;
  readonly story: Story;
  readonly selected: Selection;
}

/** A place of a message that a scalar, or a list of scalars, goes into. */
export interface Slot {
  readonly context: SampleContext;
  readonly node: MessageNode;
  /** What values are drawn by: the path with the places in lists, the same for the same person. */
  readonly key: string;
  /** Place in the list around it, from 0. */
  readonly item: number;
  /** Whom the object around it describes. */
  readonly subject: Subject;
  /** What the object around it is about, if that is known. */
  readonly concept: Concept | undefined;
  /** Name of the object around it: `Diagnoses`; empty for the message itself. */
  readonly parentName: string;
  /** The value of a field of the same object, if the sample has it. */
  sibling(name: RegExp): Json | undefined;
}
