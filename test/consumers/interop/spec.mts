import { NewPatient } from "@canon/patient-admin";
import type { StandardResult, StandardSchema } from "@canon/patient-admin/runtime";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { assert, type Same } from "./assert.mts";
import { invalid, place, valid } from "./messages.mts";

// Ours stand for the published types, and what those infer from ours is the message.
const schema: StandardSchemaV1<NewPatient> = NewPatient;
const props: StandardSchemaV1.Props<NewPatient> = NewPatient["~standard"];
const input: Same<StandardSchemaV1.InferInput<typeof NewPatient>, NewPatient> = true;
const output: Same<StandardSchemaV1.InferOutput<typeof NewPatient>, NewPatient> = true;
// The published types stand for ours where ours do not promise more.
const version: StandardSchema<NewPatient>["version"] = props.version;
const success: StandardResult<NewPatient> = {} as StandardSchemaV1.SuccessResult<NewPatient>;
assert(input && output && version === 1 && success !== undefined, "types");

const accepted = await schema["~standard"].validate(valid);
assert(
  accepted.issues === undefined && accepted.value === valid,
  "a valid message is its own output",
);
const refused = await schema["~standard"].validate(invalid);
assert(JSON.stringify(refused.issues?.[0]?.path) === JSON.stringify(place), "issues have paths");
console.log("spec ok");
