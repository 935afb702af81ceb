/** What kind of thing is explained. */
export type TopicKind =
  "data model" | "event type" | "field" | "type" | "value set" | "format" | "extension" | "code";

/** A fact in few words: `Required: yes`. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Things that belong to what is explained: its fields, its codes, the places where it is used. */
export interface Listing {
  readonly title: string;
  readonly entries: readonly {
    readonly name: string;
    /** A few words beside the name: the type and the rating of a field. */
    readonly note?: string;
    readonly description?: string;
  }[];
}

/** All that is known of one thing, ready to be printed; as JSON it is the result for programs. */
export interface Explanation {
  readonly kind: TopicKind;
  readonly name: string;
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly lists: readonly Listing[];
  /** File of the definition, below the definitions folder. */
  readonly file?: string;
}
