import { NewPatient } from "@canon/patient-admin";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { assert } from "./assert.mts";
import { valid } from "./messages.mts";

const submitted: NewPatient[] = [];
const form = new FormApi({
  defaultValues: valid,
  validators: { onChange: NewPatient },
  onSubmit: ({ value }) => void submitted.push(value),
});
form.mount();
const field = new FieldApi({ form, name: "Patient.Identifiers[0].ID" });
field.mount();

await form.handleSubmit();
assert(submitted.length === 1 && form.state.isValid, "a valid message is submitted");

// A person empties the field, as far as an input can: it is no text any more.
field.setValue(null as unknown as string);
await form.handleSubmit();
assert(submitted.length === 1 && !form.state.isValid, "an invalid one is not");
const [error] = field.state.meta.errors;
assert(error?.message === "expected string, got null", "the field shows its own issue");
console.log("tanstack-form ok");
