import type { Issue } from "../../../runtime/issue.ts";
import { element } from "../dom/element.ts";
import { link } from "../dom/link.ts";
import type { Links } from "./links.ts";

/** The issues of a message, each with links to its field and to what it means. */
export function showIssues(
  issues: readonly Issue[],
  event: string | undefined,
  links: Links,
): readonly HTMLElement[] {
  if (issues.length === 0) return [];
  const items = issues.map(({ path, code, message, severity }) =>
    element(
      "li",
      { class: severity },
      element("b", {}, severity === "error" ? "Error" : "Warning"),
      " ",
      ...(path === "" ? [] : [placeOf(path, event, links), " "]),
      message,
      " (",
      link(links.issue(code), code),
      ")",
    ),
  );
  return [element("h2", {}, "Issues"), element("ul", { class: "found-issues" }, ...items)];
}

function placeOf(path: string, event: string | undefined, links: Links): HTMLElement {
  const code = element("code", {}, path);
  return event === undefined ? code : link(links.field(event, path), code);
}
