import type { CodeSystem } from "./code-systems.ts";

/** Something that a code stands for. */
export interface Concept {
  readonly system: CodeSystem;
  readonly code: string;
  readonly name: string;
  /**
   * What fields near the code then hold, by their name, with that of the object around them where
   * it matters: `Units`, `Dose.Quantity`.
   */
  readonly details?: Readonly<Record<string, string>>;
  /** What coded objects near the code are about, by their name: `AltCodes`, `Indications`. */
  readonly linked?: Readonly<Record<string, readonly Concept[]>>;
}

/** Concepts that objects at some places of messages are about. */
export interface ConceptRole {
  /** Matches the path of the object, without signs for lists: `Patient.Allergies.Reaction`. */
  readonly path: RegExp;
  readonly concepts: readonly Concept[];
  /** What only rare samples are about: something usual, in a system that is seldom used for it. */
  readonly rare?: readonly Concept[];
  /** True where the examples of the definition, which are for many places, would be wrong. */
  readonly only?: boolean;
}
