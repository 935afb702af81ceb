import type { Json } from "../base/json.ts";
import type { Span } from "../base/source.ts";
import type { Issue } from "../runtime/issue.ts";
import type { Bump } from "./bump.ts";

/** Whether what worked before still works. */
export type Effect = "ok" | "break";

/** Where a change shows. */
export interface Place {
  /** Id of the event type. */
  readonly event: string;
  /** Path from the message: `Patient.Identifiers[].ID`; empty for the event type itself. */
  readonly path: string;
}

/** One change between two catalogs, with what it means for everyone. */
export interface Change {
  /** Code of the rule that found it: `field-added-optional`. */
  readonly rule: string;
  /**
   * What changed: the path, where it is the same at all places; otherwise the field in its type
   * (`Address.County`), the value set, the event type, the data model.
   */
  readonly subject: string;
  /** Everywhere it shows, by event type and path. Empty for what no message shows. */
  readonly places: readonly Place[];
  /** Names of the data models whose versions it concerns, sorted. */
  readonly models: readonly string[];
  /** In words, as far as there is something: `String`, `required`, `"M"`. */
  readonly before?: string;
  readonly after?: string;
  /** For messages: those of old senders under the new definitions, of new senders under the old. */
  readonly wire: { readonly sender: Effect; readonly receiver: Effect };
  /** For TypeScript code that reads messages, or makes drafts of them. */
  readonly source: { readonly reading: Effect; readonly constructing: Effect };
  /** A notice, where it breaks nothing and yet means something else. One sentence. */
  readonly meaning?: string;
  readonly bump: Bump;
  /** Proof of each break on the wire. */
  readonly witnesses: readonly Witness[];
  /** True where all breaks on the wire are only warned about by receivers. */
  readonly tolerated: boolean;
  /** Why a break on the wire has no witness. One sentence. */
  readonly unproven?: string;
  /** Where the definitions say it: the new ones, or the old ones for what is gone. */
  readonly span?: Span;
}

/** A message that one side accepts and the other refuses: found, and executed. */
export interface Witness {
  /** `sender`: valid before, refused after. `receiver`: valid after, refused before. */
  readonly breaks: "sender" | "receiver";
  /** Id of the event type. */
  readonly event: string;
  /** Made by the sample engine, never a real message. */
  readonly message: Json;
  /** Why the other side refuses it when sending. */
  readonly issues: readonly Issue[];
  /** Whether the other side only warns when receiving. */
  readonly tolerated: boolean;
}
