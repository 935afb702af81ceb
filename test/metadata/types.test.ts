import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { events } from "../../generator/emit/events.ts";
import { types } from "../../generator/emit/types.ts";
import { validators } from "../../generator/emit/validators.ts";
import { emitInput } from "../emit/support/bundled.ts";
import { typeErrors } from "../emit/support/type-errors.ts";
import { writeFiles } from "../emit/support/write-files.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { MODULES } from "./packaged.ts";

const folder = mkdtempSync(join(tmpdir(), "canon-metadata-types-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const input = emitInput(realCatalog());
  writeFiles(
    folder,
    [types, events, validators, ...MODULES].flatMap((emitter) => emitter.emit(input)),
  );
});

/** What an integration developer writes. Every line that is wrong must be refused. */
const CODE = `
import { eventTypeNamed, fieldAt, fieldsOf, valueSetNamed, valueSets } from "./typescript/metadata.js";
import type { EventId, FieldInfo, ValueSetId, ValueSetInfo } from "./typescript/metadata.js";
import * as scheduling from "./typescript/models/Scheduling/metadata.js";
import { sample as sampleOfScheduling } from "./typescript/models/Scheduling/samples.js";
import { sample, type Samples } from "./typescript/samples.js";
import type { New as Appointment } from "./typescript/models/Scheduling/events/New.js";
import type { New as Note } from "./typescript/models/Notes/events/New.js";

const id: EventId = "PatientAdmin.NewPatient";
const paths: string[] = Array.from(fieldsOf(id), (field: FieldInfo) => field.path);
const sex = fieldAt(id, "Patient.Demographics.Sex");
const found: ValueSetInfo | undefined = valueSetNamed(sex?.valueSet ?? "");
const known: ValueSetInfo = valueSetNamed("Sex");
const set: ValueSetId = "Results.ResultStatus";
const role: "query" | string = eventTypeNamed("PatientSearch.Query").role;
const appointment: Appointment = sample("Scheduling.New", { profile: "full", seed: 3 });
const same: Appointment = sampleOfScheduling("Scheduling.New");
const note: Note = sample("Notes.New", { profile: "minimal" });
function anyOf<Id extends keyof Samples>(event: Id): Samples[Id] { return sample(event); }
export const used: readonly unknown[] = [paths, found, known, set, role, appointment, same, note, anyOf, valueSets];

// @ts-expect-error no such event type
fieldsOf("PatientAdmin.Nothing");
// @ts-expect-error of another data model
scheduling.fieldAt("PatientAdmin.NewPatient", "Meta");
// @ts-expect-error the field may not exist
sex.path;
// @ts-expect-error the value set may not exist
export const certain: ValueSetInfo = valueSetNamed(String(used.length));
// @ts-expect-error no such profile
sample("Scheduling.New", { profile: "empty" });
// @ts-expect-error another message
export const wrong: Note = sample("Scheduling.New");
// @ts-expect-error what is told is not to be changed
known.codes.push({ code: "X", display: "X" });
`;

it("metadata and samples are typed for the event types and value sets that there are", () => {
  writeFileSync(join(folder, "code.ts"), CODE);
  expect(
    typeErrors(folder, {
      lib: ["ES2022"],
      target: "ES2022",
      declaration: true,
      isolatedDeclarations: true,
    }),
  ).toEqual([]);
});
