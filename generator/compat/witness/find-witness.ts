import type { Json } from "../../base/json.ts";
import type { Issue } from "../../runtime/issue.ts";
import type { Change, Witness } from "../change.ts";
import { attempts } from "./attempts.ts";
import { lookoutAt, type Lookout, type Passage } from "./passage.ts";
import { isTelling } from "./telling.ts";

/** Places at which a witness is looked for: if none is found at these, others rarely have one. */
const MOST_PLACES = 6;

/** A message that one side accepts and the other refuses because of a change, if one is found. */
export function findWitness(change: Change, passage: Passage): Witness | undefined {
  for (const place of change.places.slice(0, MOST_PLACES)) {
    const lookout = lookoutAt(change, place, passage);
    const found = lookout && witnessAt(change, lookout, passage);
    if (found !== undefined) return found;
  }
  return undefined;
}

function witnessAt(change: Change, lookout: Lookout, passage: Passage): Witness | undefined {
  const { event, path, reading } = lookout;
  const { breaks, writer } = passage;
  const errorsIn = (message: Json, direction: "sending" | "receiving"): readonly Issue[] =>
    reading(message, direction).filter((issue) => isAt(path, issue));
  for (const message of attempts(writer, lookout)) {
    // Other changes may show in the message too.
    const issues = errorsIn(message, "sending").filter((issue) => isTelling(change, issue));
    if (issues.length === 0) continue;
    if (!writer.validator(event).check(message, { direction: "sending" }).valid) continue;
    const tolerated = errorsIn(message, "receiving").length === 0;
    return { breaks, event: event.id, message, issues, tolerated };
  }
  return undefined;
}

/** Whether an issue is at a path, or is about the message as such where the change is. */
function isAt(path: string, issue: Issue): boolean {
  const at = issue.path.replaceAll(/\[\d+\]/g, "[]");
  return at === path || at === `${path}[]` || (path === "" && issue.code === "constant");
}
