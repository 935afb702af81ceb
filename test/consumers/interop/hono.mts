import { NewPatient } from "@canon/patient-admin";
import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { assert, type Same } from "./assert.mts";
import { invalid, place, valid } from "./messages.mts";

const app = new Hono().post("/messages", sValidator("json", NewPatient), (context) => {
  const message = context.req.valid("json");
  const typed: Same<typeof message, NewPatient> = true;
  return context.json({ typed, ids: message.Patient.Identifiers.map(({ ID }) => ID) });
});

async function post(body: object): Promise<Response> {
  return await app.request("/messages", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const accepted = await post(valid);
assert(accepted.status === 200, "a valid message arrives");
assert((await accepted.text()).includes("e167267c"), "the handler has it");
const refused = await post(invalid);
assert(refused.status === 400, "an invalid one does not");
const { error } = (await refused.json()) as { error: readonly { path: readonly PropertyKey[] }[] };
assert(JSON.stringify(error[0]?.path) === JSON.stringify(place), "the answer says where");
console.log("hono ok");
