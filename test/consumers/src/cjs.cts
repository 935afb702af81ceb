import { PatientAdmin, parseMessage } from "@canon/models";
import { CanonError, isEvent, NewPatient, type PatientAdminMessage } from "@canon/patient-admin";
import { Cancel } from "@canon/patient-admin/cancel";
import { isCode } from "@canon/patient-admin/runtime";
import { Race } from "@canon/patient-admin/value-sets";
import type { Query } from "@canon/patient-search";

declare const console: { log(...values: readonly unknown[]): void };

function assert(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const minimal: NewPatient = {
  Meta: { DataModel: "PatientAdmin", EventType: "NewPatient" },
  Patient: { Identifiers: [{ ID: "1", IDType: "MR" }] },
};
const race: Race = "White";
const query: Query | undefined = undefined;
const message: PatientAdminMessage = NewPatient.parse(JSON.stringify(minimal));
assert(isEvent(message, "NewPatient") && query === undefined, "parse accepts");
assert(Race.includes(race) && isCode(Race, race), "value sets are lists");
assert(!Cancel.is(minimal), "the other event type refuses it");
assert(new CanonError("PatientAdmin.NewPatient", []) instanceof Error, "errors are errors");
assert(PatientAdmin.NewPatient.is(parseMessage(minimal).message), "all data models in one package");
console.log("cjs ok");
