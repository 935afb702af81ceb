import { problem, type HttpResponse } from "../response.ts";
import type { CheckOutcome } from "./check-job.ts";

/** What a client hears when there was nobody to compare for it. */
export function unchecked({
  kind,
}: Extract<CheckOutcome, { readonly kind: "too-large" | "busy" }>): HttpResponse {
  switch (kind) {
    case "too-large":
      return problem(422, 'Comparing this takes longer than a request may. Use "canon diff".');
    case "busy": {
      const busy = problem(503, "Others are being served. Ask again.");
      return { ...busy, headers: { ...busy.headers, "retry-after": "1" } };
    }
  }
}
