import type { Json } from "../../../base/json.ts";
import { largerBump, type Bump } from "../../../compat/bump.ts";
import type { Effect } from "../../../compat/change.ts";
import { isResponse, json, type HttpResponse } from "../response.ts";
import type { Route } from "../route.ts";
import type { CheckedChange, CheckOutcome } from "./check-job.ts";
import { jobOf } from "./job-of.ts";
import { postedIn } from "./posted.ts";
import { unchecked } from "./unchecked.ts";

/** What a change would mean for everyone. */
export const checkRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/check",
    summary: "Compares a JSON Schema of an event type, or definitions, with an edition.",
    async answer({ registry, body }) {
      const posted = postedIn(body);
      if (isResponse(posted)) return posted;
      const found = await jobOf(registry.tree, posted);
      if (isResponse(found)) return found;
      return answerTo(found.edition, await registry.check(found.job));
    },
  },
];

function answerTo(edition: string, outcome: CheckOutcome): HttpResponse {
  switch (outcome.kind) {
    case "compared":
      return json(200, reportOf(edition, outcome.changes.flat()));
    case "invalid":
      return json(422, {
        error_code: 42201,
        message: "What was sent cannot be read.",
        findings: plain(outcome.findings),
      });
    case "too-large":
    case "busy":
      return unchecked(outcome);
  }
}

function reportOf(edition: string, changes: readonly CheckedChange[]): Json {
  const worst = (effectOf: (change: CheckedChange) => Effect): Effect =>
    changes.some((change) => effectOf(change) === "break") ? "break" : "ok";
  return {
    edition,
    bump: changes.reduce<Bump>((bump, change) => largerBump(bump, change.bump), "none"),
    wire: {
      sender: worst(({ wire }) => wire.sender),
      receiver: worst(({ wire }) => wire.receiver),
    },
    source: {
      reading: worst(({ source }) => source.reading),
      constructing: worst(({ source }) => source.constructing),
    },
    changes: plain(changes),
  };
}

/** Values that have nothing that JSON has not. */
function plain(value: readonly (CheckedChange | object)[]): Json {
  return value as unknown as Json;
}
