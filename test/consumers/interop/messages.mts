import { NewPatient } from "@canon/patient-admin";

/** What arrives: a message that is valid. */
export const valid: NewPatient = NewPatient.create({
  Meta: { Destinations: [{ ID: "af394f14-b34a-464f-8d24-895f370af4c9" }] },
  Patient: { Identifiers: [{ ID: "e167267c-16c9-4fe3-96ae-9cff5703e90a", IDType: "EHRID" }] },
});

/** One without the identifier's own ID, as a client may send it. */
export const invalid: object = { ...valid, Patient: { Identifiers: [{ IDType: "EHRID" }] } };

/** Where that is wrong. */
export const place: readonly PropertyKey[] = ["Patient", "Identifiers", 0, "ID"];

/** The same, as our own issues write it. */
export const path = "Patient.Identifiers[0].ID";
