import { kebabCase } from "../../base/kebab-case.ts";
import type { Change } from "../../compat/change.ts";
import type { Here } from "../here.ts";
import { CLASS_WORDS } from "./change-class.ts";
import { changeGroups, type ChangeGroup, type ChangeKind } from "./change-groups.ts";
import { changePlaces } from "./change-places.ts";
import { modelTitle, type Comparison } from "./comparison.ts";
import { element, type Markup, type MarkupElement } from "./markup.ts";

/** All changes, by data model and by kind. The attributes are for the filter. */
export function changeList(comparison: Comparison, here: Here): readonly MarkupElement[] {
  return changeGroups(comparison.changes).map((group) =>
    element(
      "section",
      { class: "changes" },
      element("h2", { id: groupId(group.model) }, groupTitle(group, comparison)),
      ...group.kinds.map((kind) => kindSection(kind, comparison, here)),
    ),
  );
}

/** The fragment of the changes of a data model, or of those that concern several. */
export function groupId(model: string | undefined): string {
  return model === undefined ? "several" : kebabCase(model);
}

function groupTitle({ model }: ChangeGroup, comparison: Comparison): string {
  if (model === undefined) return "Several data models";
  const { before, after } = comparison;
  const title = modelTitle(comparison, model);
  const [old, now] = [before.versions.get(model), after.versions.get(model)];
  if (old === undefined || now === undefined || old === now) return title;
  return `${title}, ${old} to ${now}`;
}

function kindSection(kind: ChangeKind, comparison: Comparison, here: Here): MarkupElement {
  const { changeClass, purpose, words, changes } = kind;
  return element(
    "section",
    { "data-class": changeClass },
    element(
      "h3",
      {},
      element("span", { class: `class ${changeClass}` }, CLASS_WORDS[changeClass].name),
      ` ${purpose}`,
    ),
    ...(words.length === 0 ? [] : [element("p", { class: "note" }, words.join(" "))]),
    element("ul", {}, ...changes.map((change) => changeItem(change, comparison, here))),
  );
}

function changeItem(change: Change, comparison: Comparison, here: Here): MarkupElement {
  const places = changePlaces(change, comparison, here);
  return element(
    "li",
    { "data-models": change.models.join(" ") },
    element("code", {}, change.subject),
    ...valueWords(change),
    ...places.flatMap((place): readonly Markup[] => [" ", place]),
  );
}

function valueWords({ before, after, subject }: Change): readonly Markup[] {
  if (before === undefined) return after === undefined || after === subject ? [] : [`: ${after}`];
  if (after === undefined) return [`: was ${before}`];
  return [": ", element("del", {}, before), " → ", element("ins", {}, after)];
}
