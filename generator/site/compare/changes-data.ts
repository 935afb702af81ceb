import { groupBy } from "../../base/group-by.ts";
import type { JsonObject } from "../../base/json.ts";
import type { Change } from "../../compat/change.ts";
import { changeRule } from "../../compat/rules.ts";
import { classCounts, classOf } from "./change-class.ts";
import type { Comparison } from "./comparison.ts";

/** Changes as data. Places are told as paths by event type, but for what is only counted. */
export function changesData({ before, after, changes }: Comparison): JsonObject {
  return {
    from: before.name,
    to: after.name,
    counts: { ...classCounts(changes) },
    changes: changes.map(changeData),
  };
}

function changeData(change: Change): JsonObject {
  const { rule, subject, before, after, models, wire, source, bump, meaning, places } = change;
  const isCounted = changeRule(rule)?.isCounted === true;
  const paths = [...groupBy(places, ({ event }) => event)].map(
    ([event, inEvent]) => [event, inEvent.map(({ path }) => path)] as const,
  );
  return {
    rule,
    class: classOf(change),
    subject,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    models: [...models],
    wire: { ...wire },
    source: { ...source },
    bump,
    ...(meaning === undefined ? {} : { meaning }),
    ...(isCounted ? {} : { places: Object.fromEntries(paths) }),
  };
}
