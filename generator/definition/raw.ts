// Made from meta-schema.json by scripts/generate-raw-types.ts. Do not edit.

/** How often organizations send the field, given that its parent is there. `reliable`: more than 90 %. `probable`: more than 50 %. `possible`: less than 50 %. */
export type RawReliability = "reliable" | "probable" | "possible";
/** Who says so, for every rating of this file that states no source itself. `estimated` if left out. An observed rating says so itself. */
export type RawFileRatingSource = "published" | "estimated";
/** Who says how often the field is sent. `published`: the vendor. `observed`: real messages do, as `ratingBasis` says. `estimated` (if left out): we do, and it is shown as an estimate everywhere. */
export type RawRatingSource = "published" | "observed" | "estimated";
/** Text, a number or a boolean. */
export type RawExampleScalar = string | number | boolean;
/** Values that the field can hold, as messages carry them. For a list, each example is a whole list. Nothing that belongs to a real person. Each: One value, or one list of values. */
export type RawExamples = readonly (RawExampleScalar | readonly RawExampleScalar[])[];
/** Fields, by their paths from this file. Each: For example `Patient.Demographics.LastName`. */
export type RawRulePaths = readonly string[];

/** Every kind of definition file, by its kind. */
export interface RawByKind {
  readonly catalog: RawCatalog;
  readonly model: RawModel;
  readonly event: RawEvent;
  readonly type: RawType;
  readonly valueSet: RawValueSet;
  readonly format: RawFormat;
  readonly extension: RawExtension;
  readonly exceptions: RawExceptions;
}
/** `catalog.yaml`: what holds for all definitions of the folder, and the settings of the tool. */
export interface RawCatalog {
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** Scope of the generated npm packages. `"@canon"` gives `@canon/patient-admin` for the data model `PatientAdmin`. Quote it, because `@` is reserved in YAML. */
  readonly scope: string;
  /** Address under which the folder `reference` of the output is published, such as `https://example.org/canon`. Generated code then links to its pages, for example when an editor shows what a type is. */
  readonly reference?: string;
  readonly envelope?: RawEnvelope;
  readonly exchange?: RawExchange;
}
/** The field that every message has beside those of its event type, and which type it has by the role of the event type. An event type writes it only to add or narrow something, or to name another type where its messages lack a field that all others have. */
export interface RawEnvelope {
  /** Name of the field. */
  readonly field: string;
  /** Type of the field where the method is `push`. */
  readonly push: string;
  /** Type of the field in an event type that asks, whether the answer is an event type or comes synchronously. */
  readonly query: string;
  /** Type of the field in an event type that answers another. */
  readonly response: string;
}
/** How messages are exchanged, as the OpenAPI and AsyncAPI documents tell it. Without it there are none. */
export interface RawExchange {
  /** What the API is called. */
  readonly api: string;
  /** What holds for every message. */
  readonly description: string;
  /** The path that takes all messages, such as `/endpoint`. */
  readonly endpoint: string;
  /** The path where OAuth 2.0 access tokens are had. */
  readonly tokens: string;
  /** How a sender gets an access token, and how long it lives. */
  readonly accessToken: string;
  /** What else a sender may prove itself by, as a bearer token. */
  readonly legacyToken?: string;
  /** The header with the secret by which a receiver knows that a request comes from the API. */
  readonly verificationHeader: string;
}
/** `models/<Model>/model.yaml`: a data model, which is a category of data. Its event types, and the types and value sets that it alone uses, lie beside this file. */
export interface RawModel {
  /** The data model as messages carry it, for example in `Meta.DataModel`. Needed where it differs from the name of the folder, as in `Clinical Summary`. */
  readonly title?: string;
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
}
/** `models/<Model>/events/<Event>.yaml`: one event type, with the fields of its message. */
export interface RawEvent {
  /** The event type as messages carry it, for example in `Meta.EventType`. Only where it differs from the name of the file, as in `Sign-on`. */
  readonly title?: string;
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** Name of the type whose fields this file takes over, all of them. It may add fields and narrow existing ones, never leave one out. At most three levels. */
  readonly extends?: string;
  /** `push`: one system sends the message when something happens. `pull`: one system asks and another answers. Both the question and the answer are event types with the method `pull`. */
  readonly method: "push" | "pull";
  /** Name of the event type of the same model that answers this one. It makes this one a query, and the other its response. Only with the method `pull`. */
  readonly response?: string;
  /** `synchronously`: the answer comes over the same connection and has no event type of its own. Only with the method `pull`, and instead of `response`. */
  readonly answered?: "synchronously";
  /** How far the vendor has brought the event type. Left out where nobody says so: it then counts as `unknown`, which is never shown as released. */
  readonly status?: "released" | "beta" | "dev-preview" | "deprecated" | "unknown";
  /** True if the vendor can answer this query from data that it has collected, without asking the source system. */
  readonly dataOnDemand?: boolean;
  /** Who usually sends the message, in plain words such as `EHR`, `app` or `either side`. */
  readonly sender?: string;
  /** Event types that a reader of this one should know as well: `Cancel` of the same model, `Scheduling.New` of another. Each: Name of an event type of the same model, or model and event type with a dot between them. */
  readonly related?: readonly string[];
  /** Rating of every field of this file that states none itself, inline objects included. Rates each field for the case that its parent is there. */
  readonly reliability?: RawReliability;
  readonly ratingSource?: RawFileRatingSource;
  /** Changes to fields that the file takes over, by their path from its top. Needs `extends`. */
  readonly overrides?: RawOverrides;
  readonly fields?: RawFields;
  readonly rules?: RawRules;
}
/** Changes to existing fields, one per line, by path: `Identifiers[].ID: { required: true }`. */
export interface RawOverrides {
  readonly [k: string]: RawOverride;
}
/** A change to an existing field at one use of its type. It narrows what messages may hold, or restates what people read. It never changes the type. */
export interface RawOverride {
  /** Makes the field required here: always (`true`), or for the sender only (`sending`). */
  readonly required?: true | "sending";
  /** Name of the value set that the text comes from here. */
  readonly values?: string;
  /** Name of the format that the text has here. */
  readonly format?: string;
  /** Fewest items that the list may hold here. */
  readonly minItems?: number;
  /** Most items that the list may hold here. */
  readonly maxItems?: number;
  readonly reliability?: RawReliability;
  readonly ratingSource?: RawRatingSource;
  /** What an observed rating rests on: which share of how many, whose messages, and when. `71 % of 12,345 addresses, three hospitals in a week of March`. */
  readonly ratingBasis?: string;
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description?: string;
  readonly examples?: RawExamples;
  /** Says that the field should not be used any more. A sentence that names what to use instead, in backquotes: Use `Logs[].ID`. */
  readonly deprecated?: string;
}
/** The fields, by name, in the order in which people shall read them. */
export interface RawFields {
  readonly [k: string]: RawField;
}
/** One field of an object. Without a `type` it holds text. */
export interface RawField {
  /** What the field holds: `String` (if left out), `Number`, `Boolean`, the name of a type, or `Object` for an object that is described right here under `fields`. `[]` behind it makes it a list. */
  readonly type?: string;
  /** `true`: a message without the field is not processed. `sending`: the sender must give it, but receivers may get messages without it. An optional text, number or boolean may be null; nothing else ever is. */
  readonly required?: true | false | "sending";
  /** Name of the value set that the text comes from, or each text of a list. The type stays `String` or `String[]`. */
  readonly values?: string;
  /** The field always holds the name of the data model (`model`) or of the event type (`event`) of its message, as messages carry it. */
  readonly constant?: "model" | "event";
  /** Name of the format of the text, or of each text of a list. */
  readonly format?: string;
  /** Fewest items that the list may hold. */
  readonly minItems?: number;
  /** Most items that the list may hold. */
  readonly maxItems?: number;
  readonly reliability?: RawReliability;
  readonly ratingSource?: RawRatingSource;
  /** What an observed rating rests on: which share of how many, whose messages, and when. `71 % of 12,345 addresses, three hospitals in a week of March`. */
  readonly ratingBasis?: string;
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description?: string;
  readonly examples?: RawExamples;
  /** Says that the field should not be used any more. A sentence that names what to use instead, in backquotes: Use `Logs[].ID`. */
  readonly deprecated?: string;
  /** Name that the field had before. It tells a rename from a removal when two versions are compared. */
  readonly renamedFrom?: string;
  /** Changes to fields of the named type, for this use of it alone, by their path from this field. */
  readonly overrides?: RawOverrides;
  /** With `Object` or `Object[]`: the fields of the object. With a named type: fields that are added to it, for this use alone. */
  readonly fields?: RawFields;
}
/** Rules across fields, by a name in kebab case. Paths start at this file and never cross a list. */
export interface RawRules {
  readonly [k: string]: RawRule;
}
/** Something that holds across fields: at least one of some alternatives must be filled completely. */
export interface RawRule {
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** The rule holds only for messages in which all these fields are filled. */
  readonly when?: RawRulePaths;
  /** The alternatives. Each is a list of fields, and at least one of them must be filled in all its fields: present, and neither null, empty text nor an empty list. A sender has to keep the rule; a receiver only warns. */
  readonly anyOf: readonly RawRulePaths[];
}
/** `types/<Type>.yaml` for a type that all models share, `models/<Model>/types/<Type>.yaml` for one that a single model uses: an object with its fields. */
export interface RawType {
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** Name of the type whose fields this file takes over, all of them. It may add fields and narrow existing ones, never leave one out. At most three levels. */
  readonly extends?: string;
  /** Rating of every field of this file that states none itself, inline objects included. Rates each field for the case that its parent is there. */
  readonly reliability?: RawReliability;
  readonly ratingSource?: RawFileRatingSource;
  /** Changes to fields that the file takes over, by their path from its top. Needs `extends`. */
  readonly overrides?: RawOverrides;
  readonly fields?: RawFields;
  readonly rules?: RawRules;
}
/** `valuesets/<Name>.yaml` for a value set that all models share, `models/<Model>/valuesets/<Name>.yaml` for one of a single model: the codes that a field may hold. */
export interface RawValueSet {
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** How firmly a field is bound to the codes. `closed`: it holds one of them. `open`: it mostly does, and others are tolerated. */
  readonly binding: "closed" | "open";
  /** Where the list comes from. `published`: the vendor states it. `standard`: another body defines it. `inferred`: we read it off messages. */
  readonly source: "published" | "standard" | "inferred";
  readonly standard?: RawStandard;
  readonly codes?: RawCodes;
  readonly codesFrom?: RawCodesFrom;
}
/** The standard that defines the codes, or that they were taken from. */
export interface RawStandard {
  /** The standard as people know it, with the part of a code that is used, such as its display name. */
  readonly name: string;
  /** Web page of the standard. */
  readonly url?: string;
}
/** The codes, each with its meaning where that adds something. The order is kept. Quote codes that YAML may read as something else, such as `"01"` or `"No"`. */
export interface RawCodes {
  /** What the code means, in our own words. */
  readonly [k: string]: string | null;
}
/** Reads the codes from a JSON file of an installed package, which package.json pins. No code of the package is run. */
export interface RawCodesFrom {
  /** Name of the npm package. */
  readonly package: string;
  /** Path of the JSON file inside the package. */
  readonly file: string;
  /** JSON pointer to the object whose keys are the codes, and whose values are the meanings: `/countries`. Empty for the whole file. */
  readonly at: string;
  /** Codes of the file that do not belong to the set. Each: A code as messages carry it: not empty, and without control, bidirectional and zero-width characters. */
  readonly except?: readonly string[];
}
/** `formats/<format>.yaml`: how a text is written. A field refers to it by `format`. */
export interface RawFormat {
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** Regular expression, in JavaScript's grammar with the flag `u`, that every such text matches. Anchored at both ends, and without nested repetition or back references, so that it takes linear time. Quote it. */
  readonly pattern: string;
  /** Built-in check that a text has to pass once it matches the pattern, for what a pattern cannot say: the 30th of February, or the check digit of an NPI. */
  readonly checker?:
    "date" | "date-time" | "time" | "email" | "uri" | "uuid" | "npi" | "time-zone" | "language";
  /** One text in this format. Samples and reference pages show it, so it belongs to nobody. */
  readonly example: string;
}
/** `extensions/<extension>.yaml`: custom data under the key `Extensions` of an object. The name of the file is the key there. */
export interface RawExtension {
  /** What it is, in one or two plain sentences of our own: what it holds, and what to watch for. At most 200 characters; `code` in backquotes. */
  readonly description: string;
  /** `published`: the vendor documents the extension. `inferred`: we conclude it from messages, so its fields are never required and only warn. */
  readonly source: "published" | "inferred";
  /** Rating of every field of this file that states none itself, inline objects included. Rates each field for the case that its parent is there. */
  readonly reliability?: RawReliability;
  readonly ratingSource?: RawFileRatingSource;
  readonly allowedOn: RawAllowedOn;
  readonly fields: RawFields;
}
/** Where the extension may occur. This is the only place that says so. */
export interface RawAllowedOn {
  /** Paths of objects that may carry the extension: data model, event type, then fields. `*` stands for any one of them. Each: For example `PatientAdmin.*.Patient.Contacts[].PhoneNumber`. */
  readonly paths: readonly string[];
}
/** `exceptions.yaml`: changes that the stability promise forbids, and that were agreed upon. Without such changes there is no such file. */
export interface RawExceptions {
  readonly exceptions: RawExceptionEntries;
}
/** Exceptions, by a name in kebab case that says what was agreed upon. */
export interface RawExceptionEntries {
  readonly [k: string]: RawException;
}
/** One change that may happen in one step, although the promise forbids it. It must be found by exactly this rule, and it still asks for the version that it asks for. */
export interface RawException {
  /** Code of the rule that found the change, as `canon breaking` prints it. */
  readonly rule: string;
  /** What changed, as `canon breaking` prints it: `Address.County`, `PatientAdmin.NewPatient`. */
  readonly path: string;
  /** The edition before the change. */
  readonly from: string;
  /** The edition that has the change, or `next` for the definitions as they are now. */
  readonly to: string;
  /** Why the change is worth it. Reports show it. */
  readonly reason: string;
  /** Who agreed to it. Reports show it. */
  readonly approvedBy: string;
  /** The last day on which the exception holds, as `2027-06-30`. Quote it. */
  readonly expires: string;
}
