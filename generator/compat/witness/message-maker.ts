import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { JsonObject } from "../../base/json.ts";
import { buildMessage } from "../../runtime/samples/build.ts";
import { messageTree, type MessageNode } from "../../runtime/samples/message-tree.ts";
import { completeByRules } from "../../runtime/samples/rule-completion.ts";
import { include, selectByProfile, type Profile } from "../../runtime/samples/selection.ts";
import { plotOf, storyOf } from "../../runtime/samples/story.ts";

/** Makes a valid message that has some fields for sure, given by their names from the root. */
export type MessageMaker = (profile: Profile, fields: readonly (readonly string[])[]) => JsonObject;

/** The seed of all witnesses, so that the same change has the same witness everywhere. */
const SEED = 1;

/** Messages of an event type as the sample engine makes them, with the fields that are asked for. */
export function messageMaker(catalog: Catalog, event: EventType): MessageMaker {
  const message = recordOf(catalog, event.message);
  const roots = messageTree(catalog, event.message);
  const story = storyOf(plotOf(event, roots), SEED);
  return (profile, fields) => {
    const selected = selectByProfile(roots, profile);
    for (const names of fields) {
      const node = deepest(roots, names);
      if (node !== undefined) include(selected, node);
    }
    completeByRules(catalog, message, { roots, selected });
    return buildMessage({ definitions: catalog, event, seed: SEED, selected, story }, roots);
  };
}

/** The field at a path, or as far up that path as there is one. */
function deepest(roots: readonly MessageNode[], names: readonly string[]): MessageNode | undefined {
  let found: MessageNode | undefined;
  let children = roots;
  for (const name of names) {
    const next = children.find((child) => child.name === name);
    if (next === undefined) break;
    found = next;
    children = next.children();
  }
  return found;
}
