import type { Change } from "../../compat/change.ts";
import { code, inline, joined, type Inline, type Markdown } from "../../emit/reference/markdown.ts";
import type { ChangelogStep } from "./changelog-step.ts";
import { modelWords } from "./model-words.ts";

/** More names of event types than these are counted. */
const NAMED = 3;

/** One change as the item of a list: what changed, from what to what, and where. */
export function changeLine(change: Change, { agreed }: ChangelogStep): Markdown {
  const exception = agreed.find((one) => one.change === change)?.exception;
  const { subject } = change;
  const values = valueWords(change);
  const places = placeWords(change);
  return joined(
    [
      values === "" ? code(subject) : inline`${code(subject)}: ${values}`,
      places === "" ? "" : inline`(${places})`,
      exception === undefined
        ? ""
        : inline`Agreed to by ${exception.approvedBy}: ${exception.reason}`,
    ],
    " ",
  );
}

function valueWords({ before, after, subject }: Change): Inline {
  if (before === undefined) return after === undefined || after === subject ? "" : after;
  return after === undefined ? inline`was ${before}` : inline`${before} → ${after}`;
}

/** In which event types, by name as long as there are few. */
function placeWords({ places, models, subject }: Change): string {
  const events = [...new Set(places.map(({ event }) => event))].filter((id) => id !== subject);
  if (events.length === 0) return models.length > 1 ? modelWords(models) : "";
  const isOfOne = models.length === 1;
  const names = events.map((id) => (isOfOne ? id.slice(id.indexOf(".") + 1) : id));
  if (events.length <= NAMED) return `in ${names.join(", ")}`;
  const inEvents = `in ${events.length} event types`;
  return isOfOne ? inEvents : `${inEvents} of ${modelWords(models)}`;
}
