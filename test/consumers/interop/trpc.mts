import { CanonError, NewPatient } from "@canon/patient-admin";
import { initTRPC, TRPCError } from "@trpc/server";
import { assert, type Same } from "./assert.mts";
import { invalid, path, valid } from "./messages.mts";

const { procedure, router, createCallerFactory } = initTRPC.create();
const api = router({
  admit: procedure.input(NewPatient).mutation(({ input }) => {
    const typed: Same<typeof input, NewPatient> = true;
    return { typed, ids: input.Patient.Identifiers.map(({ ID }) => ID) };
  }),
});
const caller = createCallerFactory(api)({});

const { ids } = await caller.admit(valid);
assert(ids[0]?.startsWith("e167267c") === true, "a valid message arrives");
// @ts-expect-error -- the input of the procedure is typed
await caller.admit({ Meta: valid.Meta }).catch(() => undefined);
try {
  await caller.admit(invalid as NewPatient);
  assert(false, "an invalid one does not");
} catch (error) {
  assert(error instanceof TRPCError && error.code === "BAD_REQUEST", "it is the client's fault");
  const { cause } = error;
  // tRPC asks `parse` before Standard Schema, so its cause is ours.
  assert(cause instanceof CanonError && cause.issues[0]?.path === path, "the error says where");
}
console.log("trpc ok");
