import type { ShareChange } from "./share-change.ts";

/** Something that is different from one profile to another, in an event type of both. */
export type ProfileChange = FieldChange | CodeChange | OtherCodesChange | SizeChange;

/** The same before and after. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

interface ChangeOf<Kind extends string> {
  readonly kind: Kind;
  /** `PatientAdmin.NewPatient`. */
  readonly event: string;
  /** How big it is, from 0 to 1: by how much a share changed. */
  readonly weight: number;
}

/** A field is filled more often, or less. */
export interface FieldChange extends ChangeOf<"field"> {
  readonly path: string;
  /** `came`: it was never filled before. `went`: it is never filled any more. */
  readonly how: "came" | "went" | "more" | "less";
  readonly ofMessages: ShareChange;
  /** Of the objects that could have it; none if one side has no such objects. */
  readonly ofParents?: ShareChange;
}

/** A declared code is met that was never met before, or the other way round. */
export interface CodeChange extends ChangeOf<"code"> {
  readonly path: string;
  readonly code: string;
  readonly how: "came" | "went";
  readonly ofTexts: ShareChange;
}

/** The share of texts that are no declared code is another. */
export interface OtherCodesChange extends ChangeOf<"other-codes"> {
  readonly path: string;
  readonly ofTexts: ShareChange;
}

/** The median message has more binary digits of bytes, or fewer. */
export interface SizeChange extends ChangeOf<"size"> {
  /** Mean bytes of a message. */
  readonly bytes: Change<number>;
}
