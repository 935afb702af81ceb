import { RATINGS } from "../parts/rating.tsx";

/** A word of the field. Words between backticks are names of fields and codes. */
export interface Term {
  readonly name: string;
  readonly meaning: string;
}

const EXCHANGE = {
  "data-model": {
    name: "Data model",
    meaning:
      "A category of data, such as `PatientAdmin` or `Scheduling`. A message names its data model in `Meta.DataModel`.",
  },
  "event-type": {
    name: "Event type",
    meaning:
      "One thing that can happen or be asked in a data model, such as `PatientAdmin.NewPatient`. A message names it in `Meta.EventType`.",
  },
  message: { name: "Message", meaning: "One JSON document of one event type." },
  push: {
    name: "Push",
    meaning:
      "A message that one system sends when something happens, without being asked: a notification. It arrives at an endpoint of the receiver.",
  },
  pull: {
    name: "Pull",
    meaning: "A message by which one system asks another one, which answers at once.",
  },
  query: {
    name: "Query",
    meaning:
      "The asking half of a pull, such as `PatientSearch.Query`. It goes to exactly one destination.",
  },
  response: {
    name: "Response",
    meaning:
      "The answering half of a pull: an event type of the same data model that is paired with its query, such as `PatientSearch.Response`.",
  },
  sender: {
    name: "Sender",
    meaning: "Who writes a message. Senders are strict: they send only what the definitions allow.",
  },
  receiver: {
    name: "Receiver",
    meaning:
      "Who reads a message. Receivers are tolerant: they ignore fields that they do not know, and take codes that they do not expect.",
  },
  destination: {
    name: "Destination",
    meaning: "A system that a message is for. `Meta.Destinations` lists them by their ids.",
  },
  "data-on-demand": {
    name: "Data on Demand",
    meaning:
      "Marks queries that can be answered from stored data, when the system that is asked cannot answer itself.",
  },
} as const satisfies Record<string, Term>;

const FIELDS = {
  field: {
    name: "Field",
    meaning:
      "A place in a message, named by its path: `Patient.Identifiers[].ID` is the field `ID` of each item of the list `Identifiers` of `Patient`.",
  },
  type: {
    name: "Type",
    meaning:
      "What a field holds: text, a number, a boolean, an object, or a list of one of them. An object that several places share has a name and a page of its own, such as `Address`.",
  },
  required: {
    name: "Required",
    meaning:
      "Every message must have the field, whoever reads it. Without it, the message is not processed.",
  },
  "required-when-sending": {
    name: "Required when sending",
    meaning:
      "Messages that you send to the API must have the field, not null. In messages that you receive it may be missing.",
  },
  optional: {
    name: "Optional",
    meaning:
      "The field may be missing. Text, numbers and booleans may also be null: read it as missing. Objects and lists are never null.",
  },
  rule: {
    name: "Rule",
    meaning:
      "Alternatives of which a message has to fill at least one, such as identifiers or demographics of the patient.",
  },
  format: {
    name: "Format",
    meaning: "How a text is written, such as `date-time` for points in time in ISO 8601.",
  },
  deprecated: {
    name: "Deprecated",
    meaning:
      "The field is being phased out. It still works, and its page says what to use instead.",
  },
} as const satisfies Record<string, Term>;

const RATING_TERMS = {
  "reliability-rating": {
    name: "Reliability rating",
    meaning:
      "How many of the organizations that can send a field really do. It is about how often the field is there, not about how good its content is.",
  },
  reliable: { name: RATINGS.reliable.name, meaning: RATINGS.reliable.meaning },
  probable: { name: RATINGS.probable.name, meaning: RATINGS.probable.meaning },
  possible: { name: RATINGS.possible.name, meaning: RATINGS.possible.meaning },
  "not-rated": {
    name: "Not rated",
    meaning:
      "Nobody has rated the field. That is not the same as possible. Exactly 50 % belongs to no class either, as the classes are defined.",
  },
  published: {
    name: "Published rating",
    meaning: "A rating that the vendor of the API states for the field.",
  },
  observed: {
    name: "Observed rating",
    meaning:
      "A rating by what messages of some connections held, as the text beside it says. It is marked as observed wherever it is shown.",
  },
  estimated: {
    name: "Estimated rating",
    meaning:
      "A rating that the vendor does not state. It was estimated for this reference by the role that the field plays, and is marked as an estimate wherever it is shown.",
  },
  "relative-rating": {
    name: "Relative rating",
    meaning:
      "How often a field is sent where the object around it is there. Pages of types show these.",
  },
  "effective-rating": {
    name: "Effective rating",
    meaning:
      "How often a field is sent, given any message: the lowest rating on the path that leads to it. Pages of event types show these.",
  },
} as const satisfies Record<string, Term>;

const VALUES = {
  "value-set": {
    name: "Value set",
    meaning: "The codes that a field may hold, such as `Sex`.",
  },
  code: {
    name: "Code",
    meaning: "One value of a value set, exactly as it is written in messages.",
  },
  binding: { name: "Binding", meaning: "How firmly a field is bound to its value set." },
  closed: {
    name: "Closed",
    meaning:
      "A binding: senders use these codes and no others. Receivers are warned of others, and take them all the same.",
  },
  open: { name: "Open", meaning: "A binding: these codes are known, and others are allowed." },
  "source-of-a-value-set": {
    name: "Source of a value set",
    meaning:
      "Who says which codes there are: `published` by the vendor, kept by a `standard`, or `inferred` by us from messages and names.",
  },
  extension: {
    name: "Extension",
    meaning:
      "Custom data under the key `Extensions` of an object, keyed by the id of the extension, such as `additional-phones`.",
  },
} as const satisfies Record<string, Term>;

const VERSIONS = {
  edition: {
    name: "Edition",
    meaning:
      "A release of all data models at once, named by its month: `2023-03`. An edition never changes.",
  },
  version: {
    name: "Version",
    meaning:
      "Each data model has a semantic version of its own, which moves by the largest change that an edition makes to it.",
  },
  since: {
    name: "Since",
    meaning: "The first edition since which messages have had a field, without a gap.",
  },
  breaking: {
    name: "Breaking change",
    meaning:
      "A change after which messages that were right are refused, or code that compiled does not compile any more. It asks for a new major version.",
  },
  "tolerant-reader": {
    name: "Tolerant reader",
    meaning:
      "A program that takes from a message what it needs, and is not disturbed by anything else in it.",
  },
} as const satisfies Record<string, Term>;

const TOOLS = {
  catalog: {
    name: "Catalog",
    meaning: "All definitions together: what every page, package and schema is made from.",
  },
  package: {
    name: "Package",
    meaning:
      "Types, validators, samples and JSON Schemas of one data model, such as `@canon/scheduling`, or of all of them: `@canon/models`.",
  },
  validator: {
    name: "Validator",
    meaning:
      "A check of a message against its event type. When receiving it is tolerant, when sending strict.",
  },
  issue: {
    name: "Issue",
    meaning:
      "One thing that a validator found: where, its code, and whether it is an error or a warning. It never holds a value of the message.",
  },
  sample: {
    name: "Sample",
    meaning:
      "A message that is made up, always valid and about nobody: `minimal` has only what a sender must give, `typical` what most send, `full` every field.",
  },
} as const satisfies Record<string, Term>;

/** The words by what they are about, in the order in which one reads them. */
export const SECTIONS: readonly {
  readonly title: string;
  readonly terms: Readonly<Record<string, Term>>;
}[] = [
  { title: "Exchange", terms: EXCHANGE },
  { title: "Fields", terms: FIELDS },
  { title: "Ratings", terms: RATING_TERMS },
  { title: "Value sets and extensions", terms: VALUES },
  { title: "Editions and versions", terms: VERSIONS },
  { title: "Packages and checks", terms: TOOLS },
];

/** Every word by its anchor in the glossary, for legends and explanations on other pages. */
export const TERMS = {
  ...EXCHANGE,
  ...FIELDS,
  ...RATING_TERMS,
  ...VALUES,
  ...VERSIONS,
  ...TOOLS,
};
