import { parseMessage } from "@canon/models";
import { eventTypes } from "@canon/models/metadata";
import { sample } from "@canon/models/samples";

/** How many samples were told apart, and how many were refused once something was taken from them. */
export function verdicts() {
  let told = 0;
  let refused = 0;
  for (const { id } of eventTypes) {
    const message = sample(id, { profile: "typical", seed: 1 });
    if (parseMessage(JSON.stringify(message)).event === id) told += 1;
    try {
      parseMessage({ ...message, Meta: { ...message.Meta, EventType: null } });
    } catch (error) {
      if (error.name === "CanonError" && error.issues.length > 0) refused += 1;
    }
  }
  return { told, refused, all: eventTypes.length };
}
