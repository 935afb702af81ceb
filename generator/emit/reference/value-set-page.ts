import { assertNever } from "../../base/invariant.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import {
  bullets,
  code,
  document,
  heading,
  inline,
  table,
  webLink,
  type Markdown,
} from "./markdown.ts";
import { valueSetPage } from "./page-path.ts";
import { usageLinks, type Usage } from "./usage.ts";

/** The page of a value set: how firmly it binds, who says so, its codes, and where it is used. */
export function valueSetPageText(set: ValueSet, usage: Usage): string {
  const uses = usageLinks(valueSetPage(set), usage.valueSets.get(set.id));
  return document([
    heading(1, set.name),
    inline`${set.description}`,
    bullets(facts(set)),
    heading(2, "Codes"),
    listsCodes(set)
      ? table(
          ["Code", "Meaning"],
          set.codes.map(({ code: text, meaning = "" }) => [code(text), meaning]),
        )
      : inline`Kept by ${webLink(set.standard?.name ?? "", set.standard?.url)}, and not repeated here.`,
    heading(2, "Where it is used"),
    uses.length === 0 ? inline`Nowhere yet.` : bullets(uses),
  ]);
}

/** How firmly a value set binds, in words. */
export function bindingText(set: ValueSet): string {
  if (set.binding === "closed") return "closed: only these codes";
  const codes = listsCodes(set) ? "these codes" : "codes of the standard";
  return `open: ${codes}, and others are tolerated`;
}

/** Where the list of a value set comes from, in words. */
export function sourceText({ source }: ValueSet): string {
  switch (source) {
    case "published":
      return "published by the vendor";
    case "standard":
      return "defined by a standard";
    case "inferred":
      return "inferred from messages and names";
    default:
      return assertNever(source);
  }
}

function facts(set: ValueSet): readonly Markdown[] {
  const { standard, codesFrom } = set;
  return [
    inline`Binding: ${bindingText(set)}`,
    inline`Source: ${sourceText(set)}`,
    ...(standard === undefined ? [] : [inline`Standard: ${webLink(standard.name, standard.url)}`]),
    ...(codesFrom === undefined ? [] : [inline`Codes read from: the package ${code(codesFrom)}`]),
    ...(listsCodes(set) ? [inline`Number of codes: ${set.codes.length}`] : []),
  ];
}
