import { table, type Markdown } from "../../emit/reference/markdown.ts";
import { isElement, type Element } from "../markup/element.ts";
import { inlineOf } from "./inline-of.ts";
import { isLeftOut } from "./left-out.ts";

/** A table: its caption as a line above it, then its rows. The first row names the columns. */
export function tableOf(element: Element): readonly string[] {
  const parts = elementsIn(element);
  const rows = parts.flatMap(rowsIn);
  const hasHead = parts.some(({ tag }) => tag === "thead");
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  const caption = parts.filter(({ tag }) => tag === "caption").map((one) => cellOf(one).markdown);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headers = Array.from({ length: width }, (_, at) => head[at]?.markdown ?? "");
  return [...caption, table(headers, body).markdown].filter((text) => text !== "");
}

function rowsIn(part: Element): readonly (readonly Markdown[])[] {
  if (part.tag === "tr") return [elementsIn(part).map(cellOf)];
  return part.tag === "caption" ? [] : elementsIn(part).flatMap(rowsIn);
}

function cellOf(cell: Element): Markdown {
  return { markdown: inlineOf(cell.children).replace(/\s+/g, " ").trim() };
}

function elementsIn({ children }: Element): readonly Element[] {
  return children.filter(isElement).filter((child) => !isLeftOut(child));
}
