import { catalogOf } from "../../../support/catalog-of.ts";

/** Definitions with all that is counted: lists in lists, codes, formats, a type that holds itself. */
export const lab = catalogOf({
  "formats/day.yaml": `description: A day.\npattern: '^\\d{4}-\\d{2}-\\d{2}$'\nexample: "2008-01-06"\n`,
  "valuesets/Kind.yaml":
    `description: Kinds.\nbinding: closed\nsource: published\ncodes:\n` +
    `  "10": Ten.\n  "9": Nine.\n  "__proto__": Odd.\n`,
  "types/Meta.yaml": `description: Says what it is.\nreliability: reliable\nfields:
  DataModel: { required: true, constant: model, description: Model. }
  EventType: { required: true, constant: event, description: Event. }
`,
  "types/Part.yaml": `description: A part.\nreliability: possible\nfields:
  ID: { description: ID. }
  Parts: { type: "Part[]", description: Parts of it. }
`,
  "models/Lab/events/Taken.yaml": `description: Taken.\nmethod: push\nreliability: possible\nfields:
  Meta: { type: Meta, required: true, reliability: reliable, description: Meta. }
  Sample:
    type: Object
    reliability: probable
    description: Sample.
    fields:
      Kind: { values: Kind, reliability: reliable, description: Kind. }
      Day: { format: day, reliability: reliable, ratingSource: published, description: Day. }
      Amount: { type: Number, reliability: possible, description: Amount. }
      Fresh: { type: Boolean, description: Fresh. }
  Tubes:
    description: Tubes.
    fields:
      ID: { description: ID. }
      Kinds: { type: "String[]", values: Kind, description: Kinds. }
      Days: { type: "String[]", format: day, description: Days. }
      Layers:
        description: Layers.
        fields:
          Depth: { type: Number, description: Depth. }
        type: "Object[]"
    type: "Object[]"
  Whole: { type: Part, description: A whole. }
`,
});
