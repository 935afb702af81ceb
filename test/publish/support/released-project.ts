import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSnapshot } from "../../../generator/edition/print-snapshot.ts";
import { digestOf } from "../../../generator/base/digest.ts";
import { catalogOf } from "../../support/catalog-of.ts";
import { folderWith, REPOSITORY } from "../../support/run-cli.ts";

const META = readFileSync(join(REPOSITORY, "test/fixtures/commands/small/types/Meta.yaml"), "utf8");

const CATALOG = `description: Visits of patients, and what is arranged for them.
scope: "@canon"

envelope:
  field: Meta
  push: Meta
  query: Meta
  response: Meta
`;

/** The fields of a patient, edition by edition: one is added, then one is removed. */
const FIELDS = {
  "2023-03": ["LastName", "Nickname"],
  "2024-01": ["LastName", "Nickname", "FirstName"],
  "2026-11": ["LastName", "FirstName"],
};

/** The name of an edition of the project. */
export type EditionName = keyof typeof FIELDS;

const VERSIONS = { "2023-03": "1.0.0", "2024-01": "1.1.0", "2026-11": "2.0.0" };

function definitions(edition: EditionName): Readonly<Record<string, string>> {
  const fields = FIELDS[edition].map(
    (name) => `  ${name}:\n    description: ${name} of the patient.\n`,
  );
  return {
    "catalog.yaml": CATALOG,
    "types/Meta.yaml": META,
    "models/PatientAdmin/model.yaml": "description: Patients and their visits.\n",
    "models/PatientAdmin/events/NewPatient.yaml": [
      "description: A patient was registered.\nmethod: push\nreliability: reliable\n\nfields:",
      "  ID:\n    required: true\n    description: Number of the patient.\n",
      fields.join("\n"),
    ].join("\n"),
    "models/Scheduling/model.yaml": "description: Appointments.\n",
    "models/Scheduling/events/New.yaml":
      "description: An appointment was made.\nmethod: push\nreliability: reliable\n\nfields:\n  Start:\n    description: When it begins.\n",
  };
}

/** A project with three editions of two data models, of which one never changes; its definitions are the newest. */
export function releasedProject(): string {
  const root = folderWith({ "package.json": "{}", ...below("definitions", "2026-11") });
  // What was packed last is remembered there.
  mkdirSync(join(root, "node_modules"));
  mkdirSync(join(root, "definitions/editions"));
  let previous: { readonly name: string; readonly digest: string } | undefined;
  for (const name of ["2023-03", "2024-01", "2026-11"] as const) {
    const versions = new Map([
      ["PatientAdmin", VERSIONS[name]],
      ["Scheduling", "1.0.0"],
    ]);
    const text = printSnapshot({
      name,
      ...(previous === undefined ? {} : { previous }),
      versions,
      umbrella: VERSIONS[name],
      catalog: catalogOf(definitions(name)),
    });
    writeFileSync(join(root, `definitions/editions/${name}.json`), text);
    previous = { name, digest: digestOf(text) };
  }
  return root;
}

/** The same project in another folder. */
export function copied(root: string): string {
  const copy = folderWith({});
  cpSync(root, copy, { recursive: true });
  return copy;
}

function below(folder: string, edition: EditionName): Readonly<Record<string, string>> {
  const files = Object.entries(definitions(edition));
  return Object.fromEntries(files.map(([path, text]) => [`${folder}/${path}`, text]));
}
