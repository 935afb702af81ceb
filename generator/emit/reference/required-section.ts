import type { Catalog } from "../../catalog/catalog.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import { bullets, code, heading, inline, joined, type Markdown } from "./markdown.ts";

/**
 * The fields that no message can be without, at any depth: the table of the event type shows only
 * its own, and the rest is on pages of types. What is required below an optional field is not here.
 */
export function requiredSection(catalog: Catalog, messageId: string): readonly Markdown[] {
  const always: string[] = [];
  const sending: string[] = [];
  const held = new Map<string, readonly string[]>([["", always]]);
  const into = ({ segments }: Occurrence): boolean => held.has(segments.join("."));
  for (const { field, path, segments } of occurrences(catalog, messageId, into)) {
    const above = held.get(segments.slice(0, -1).join("."));
    if (above === undefined || field.required === "never") continue;
    const list = above === always && field.required === "always" ? always : sending;
    held.set(segments.join("."), list);
    list.push(path);
  }
  const line = (title: string, paths: readonly string[]): readonly Markdown[] =>
    paths.length === 0 ? [] : [inline`${title}: ${joined(paths.map(code))}`];
  const lines = [...line("Always", always), ...line("When it is sent", sending)];
  return lines.length === 0 ? [] : [heading(2, "What a message must hold"), bullets(lines)];
}
