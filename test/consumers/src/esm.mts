import {
  CanonError,
  isCode,
  isEvent,
  NewPatient,
  Race,
  type Demographics,
  type PatientAdminMessage,
} from "@canon/patient-admin";
import { createHandler, parseMessage, Scheduling, type ParsedMessage } from "@canon/models";
import { New } from "@canon/models/scheduling/new";
import { Cancel } from "@canon/patient-admin/cancel";
import type { Transfer } from "@canon/patient-admin/transfer";
import { Sex } from "@canon/patient-admin/value-sets";
import schema from "@canon/patient-admin/schema/receiving/NewPatient.json" with { type: "json" };

declare const console: { log(...values: readonly unknown[]): void };

function assert(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const minimal: NewPatient = {
  Meta: { DataModel: "PatientAdmin", EventType: "NewPatient" },
  Patient: { Identifiers: [{ ID: "1", IDType: "MR" }] },
};

// Another event type is another type.
const wrong: NewPatient = {
  // @ts-expect-error -- the wire name of the event type is part of the type
  Meta: { DataModel: "PatientAdmin", EventType: "Cancel" },
  Patient: minimal.Patient,
};

// Value sets are open when reading, and known codes are still there to be narrowed to.
const demographics: Demographics = { Race: "White" };
const odd: Demographics = { Race: "not in the list", Sex: null };
const race: unknown = demographics.Race;
if (isCode(Race, race)) {
  const known: Race = race;
  assert(known === "White", "isCode narrows");
}
assert(!isCode(Sex, odd.Race), "isCode refuses");

// A required field is never null, an optional list never either.
// @ts-expect-error -- lists are left out, not null
const noList: NewPatient["Meta"]["Logs"] = null;

const value: unknown = JSON.parse(JSON.stringify(minimal));
assert(NewPatient.is(value) && value.Patient.Identifiers[0]?.ID === "1", "is narrows");
assert(!NewPatient.is(wrong), "is refuses another event type");
assert(!Cancel.is(value), "the other event type refuses it as well");
assert(NewPatient.check(value).valid, "check accepts");
assert(!NewPatient.check(value, { direction: "sending" }).valid, "sending asks for more");

const message: PatientAdminMessage = NewPatient.parse(JSON.stringify(minimal));
assert(
  isEvent(message, "NewPatient") && message.Patient.Identifiers.length === 1,
  "isEvent narrows",
);
assert(!isEvent(message, "Cancel"), "isEvent tells apart");

try {
  NewPatient.parse("{}");
  assert(false, "parse throws");
} catch (error) {
  assert(error instanceof CanonError && error.issues.length > 0, "parse throws a CanonError");
}

// The package of all data models: the same types, each model in a namespace.
const same: Scheduling.New | undefined = undefined as New | undefined;
const parsed: ParsedMessage = parseMessage(minimal);
assert(
  parsed.event === "PatientAdmin.NewPatient" && parsed.message.Patient.Identifiers[0]?.ID === "1",
  "event narrows",
);
const handle = createHandler({
  "PatientAdmin.NewPatient": ({ Patient }) => Patient.Identifiers[0]?.ID,
  otherwise: ({ event }) => event,
});
assert(handle(minimal) === "1" && Scheduling.New === New && same === undefined, "one validator");

const transfer: Transfer | undefined = undefined;
assert(transfer === undefined && typeof schema.$id === "string", "schemas can be imported");
assert(NewPatient["~standard"].version === 1, "Standard Schema");
console.log("esm ok");
