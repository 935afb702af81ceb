import type { DefinitionTexts } from "../../support/catalog-of.ts";

/** Definitions with an event type of each role, and all that a sender can owe. */
export const apiDefinitions: DefinitionTexts = {
  "catalog.yaml":
    'description: Test.\nscope: "@test"\nenvelope: { field: Meta, push: Meta, query: Meta, response: Meta }\nexchange: { api: Ward API, description: All goes to one place., endpoint: /messages, tokens: /token, accessToken: Ask for one., verificationHeader: secret }\n',
  "types/Meta.yaml": [
    "description: About the message.",
    "reliability: reliable",
    "fields:",
    "  DataModel: { required: true, constant: model, description: Names the data model. }",
    "  EventType: { required: true, constant: event, description: Names the event type. }",
    "  To: { type: 'String[]', required: sending, minItems: 1, description: Who gets it. }",
  ].join("\n"),
  "types/Person.yaml": [
    "description: Somebody.",
    "reliability: possible",
    "fields:",
    "  Sex: { values: Sex, description: Sex of the person. }",
    "  Born: { format: date, description: Day of birth. }",
    "  Seen: { type: 'String[]', format: moment, description: When they came. }",
    "  Home: { type: Place, description: Where they live. }",
    "  Kin: { type: 'Person[]', description: Relatives. }",
  ].join("\n"),
  "types/Place.yaml":
    "description: A place.\nreliability: possible\nfields:\n  Name: { description: What it is called. }\n",
  "formats/date.yaml":
    "description: A day.\npattern: '^\\d{4}-\\d{2}-\\d{2}$'\nchecker: date\nexample: '2008-01-06'\n",
  "formats/moment.yaml": "description: A moment.\npattern: '^\\d+$'\nexample: '1'\n",
  "valuesets/Sex.yaml":
    'description: Sexes.\nbinding: closed\nsource: inferred\ncodes: { Female: A woman., "No": Unknown. }\n',
  "models/Ward/model.yaml": "title: The Ward\ndescription: A ward & <b>its</b> beds.\n",
  "models/Ward/events/Admit.yaml":
    "description: Somebody came.\nmethod: push\nstatus: deprecated\nfields:\n  Patient: { type: Person, required: true, reliability: reliable, description: Who came. }\n",
  "models/Ward/events/Ask.yaml": [
    "description: Who is there?",
    "method: pull",
    "response: Tell",
    "status: beta",
    "fields:",
    "  Bed: { reliability: possible, description: A bed. }",
    "  Room: { reliability: possible, description: A room. }",
    "rules: { where: { description: A bed or a room., anyOf: [[Bed], [Room]] } }",
  ].join("\n"),
  "models/Ward/events/Tell.yaml":
    "description: Who is there.\nmethod: pull\nfields:\n  Place: { type: Place, reliability: possible, description: Where. }\n  People: { type: 'Person[]', reliability: possible, description: Who. }\n",
  "models/Ward/events/Enter.yaml":
    "title: Walk-in\ndescription: Somebody enters.\nmethod: pull\nanswered: synchronously\n",
};
