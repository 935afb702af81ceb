// The library. Whatever is not listed here is not part of it.

// Definitions
/** Reads and lints a folder of definitions: the catalog, or what is wrong. */
export { readDefinitions, type ReadOptions } from "./run/read-definitions.ts";
/** What came of reading a folder. */
export type { DefinitionsRead } from "./run/definitions-read.ts";
/** Reads definitions that are in memory already. */
export { read, type ReadInput, type ReadResult } from "./read/read.ts";
/** Looks for what is correct but not good. */
export { lint } from "./lint/lint.ts";
/** The text of a definition file in the style of the format. */
export { reformat } from "./definition/reformat.ts";
/** Definitions from JSON Schemas. */
export { importSchemas, type ImportInput, type ImportResult } from "./import/import.ts";

// The catalog
/** All definitions, resolved. */
export type { Catalog, DataModel } from "./catalog/catalog.ts";
/** One interaction of a data model. */
export type { EventRole, EventStatus, EventType } from "./catalog/event-type.ts";
/** An object of a message, and its fields. */
export type { RecordForm, RecordType } from "./catalog/record.ts";
/** A field of an object. */
export type { Field, FieldNotes, Requirement, TypeRef } from "./catalog/field.ts";
/** How often a field is sent, and who says so. */
export type { RatingSource, Reliability } from "./catalog/rating.ts";
/** The codes that a field may hold. */
export type { Code, ValueSet } from "./catalog/value-set.ts";
/** How a text is written. */
export type { Format } from "./catalog/format.ts";
/** Alternatives of which one must be filled. */
export type { Rule } from "./catalog/rule.ts";
/** Every field of a message, by path. */
export { occurrences, type Occurrence } from "./catalog/walk.ts";
/** The catalog of one data model alone. */
export { subset } from "./catalog/subset.ts";

// Outputs
/** Writes all outputs, or checks that they are current. */
export { generate, type GenerateOptions } from "./run/generate.ts";
/** What came of writing. */
export type { GenerateOutcome, GenerateResult } from "./run/generate-result.ts";
/** What is wrong with one path of an output folder. */
export type { OutputProblem, OutputState } from "./run/output-problem.ts";
/** Builds an npm package per data model. */
export { pack, type PackOptions } from "./run/pack.ts";
/** All emitters, for who wants their files in memory. */
export { emitters } from "./emit/emitters.ts";
/** What an emitter is. */
export type { EmitInput, Emitter } from "./emit/emitter.ts";
/** A file that an emitter makes. */
export type { OutputFile } from "./base/output-file.ts";

// Editions
/** Freezes definitions as an edition, with the versions that its changes ask for. */
export { release, type ReleaseOptions, type ReleaseResult } from "./run/release.ts";

// Messages
/** The validators of a catalog, by id of the event type. */
export { eventTypesOf } from "./emit/shapes/event-types.ts";
/** A sample message of an event type. */
export { sampleOf } from "./runtime/samples/sample.ts";

// Traffic
/** The messages of a stream of bytes: JSON, lists, NDJSON. */
export { readMessages } from "./traffic/read/read-messages.ts";
export type { ReadingOptions } from "./traffic/read/message-reader.ts";
export type { MessageRead } from "./traffic/read/message-read.ts";
/** The verdict on each message of a stream. */
export { validateStream, type ValidateStreamOptions } from "./traffic/validate/validate-stream.ts";
/** What is said of a message, and where it is in its stream. */
export type { TrafficCode, TrafficIssue, Verdict } from "./traffic/validate/verdict.ts";
export type { MessagePlace } from "./traffic/read/message-read.ts";
/** Counts verdicts, and adds up what was counted. */
export { addSummaries, newTally, type Tally } from "./traffic/validate/tally.ts";
export type { EventSummary, Summary } from "./traffic/validate/summary.ts";
/** Counts how often each field is filled, while messages go by. */
export { createProfiler, type Profiler, type ProfilerOptions } from "./traffic/profile/profiler.ts";
/** What was counted: it can be kept, sent, added up and compared. */
export type { EventProfile, FieldProfile, Profile, Sizes } from "./traffic/profile/profile.ts";
/** The profile of several parts of the traffic. */
export { mergeProfiles } from "./traffic/profile/merge.ts";
/** A profile as text, and back. */
export { printProfile } from "./traffic/profile/print-profile.ts";
export { readProfile } from "./traffic/profile/read-profile.ts";
/** What a profile says of the ratings. */
export { observations } from "./traffic/profile/observations.ts";
/** What a connection always fills, for `validateStream`. */
export { usualFields, type UsualFields } from "./traffic/profile/usual-fields.ts";
/** What is different between two profiles. */
export { compareProfiles } from "./traffic/profile/compare-profiles.ts";

// Findings
/** One finding about definitions. */
export type { Diagnostic, Fix, Severity, TextEdit } from "./base/diagnostic.ts";
/** A text that was read, and a stretch of it. */
export type { SourceFile, Span } from "./base/source.ts";
/** The findings of diagnostics, with the places and lines that people read. */
export { findingsOf, type Finding } from "./report/finding.ts";
/** Findings as text, JSON, NDJSON, workflow commands of GitHub, SARIF, or JUnit XML. */
export { render } from "./report/report.ts";
/** How findings are written. */
export { REPORT_FORMATS, type RenderOptions, type ReportFormat } from "./report/format.ts";
/** The environment does not let us work: a full disk, missing rights, a lock. */
export { EnvironmentError } from "./run/environment-error.ts";
