import { assertNever } from "../base/invariant.ts";
import type { SourceFile } from "../base/source.ts";
import { definitionId, pathOfDefinition, type DefinitionPath } from "./definition-path.ts";
import { nameProblem } from "./names.ts";
import { printDefinition } from "./print.ts";

/** What `canon new` can start. */
export type SkeletonKind = "model" | "event" | "type" | "valueSet" | "format";

/** A new definition file, or a sentence that says why there is none and what to do. */
export type Skeleton =
  | { readonly file: SourceFile; readonly problem?: undefined }
  | { readonly problem: string; readonly hint: string };

/**
 * A new definition that keeps to the grammar, for the author to fill in. `id` is the name, with
 * the data model before it where one owns the definition: `Scheduling.New`.
 */
export function skeleton(kind: SkeletonKind, id: string): Skeleton {
  const where = placeOf(kind, id);
  if (where === undefined) {
    return kind === "event"
      ? {
          problem: `"${id}" does not say which data model the event type belongs to.`,
          hint: 'Give both, with a dot between them, such as "Scheduling.New".',
        }
      : { problem: `"${id}" has too many parts.`, hint: "Give one name, without dots." };
  }
  const problem =
    nameProblem(kind, where.name) ??
    (where.model === undefined ? undefined : nameProblem("model", where.model));
  if (problem !== undefined) {
    return {
      problem: `"${definitionId(where)}" cannot be the name of a definition.`,
      hint: problem,
    };
  }
  return { file: { path: pathOfDefinition(where), text: textOf(kind, where.name) } };
}

/** Types and value sets are shared unless a data model stands before them; event types never are. */
function placeOf(kind: SkeletonKind, id: string): DefinitionPath | undefined {
  const parts = id.split(".");
  const [first = "", second] = parts;
  if (kind === "model" || kind === "format") {
    return parts.length === 1 ? { kind, name: first } : undefined;
  }
  if (parts.length === 2 && second !== undefined) return { kind, name: second, model: first };
  return parts.length === 1 && kind !== "event" ? { kind, name: first } : undefined;
}

function textOf(kind: SkeletonKind, name: string): string {
  switch (kind) {
    case "model":
      return printDefinition(kind, {
        title: name,
        description: "Say in one sentence what this category of data is about.",
      });
    case "event":
      return printDefinition(kind, {
        description: "Say in one sentence what happened, or what is asked.",
        method: "push",
        reliability: "possible",
        fields: { Patient: { type: "Object", description: SAY, fields: NEW_FIELD } },
      });
    case "type":
      return printDefinition(kind, {
        description: "Say in one sentence what an object of this type is.",
        reliability: "possible",
        fields: NEW_FIELD,
      });
    case "valueSet":
      return printDefinition(kind, {
        description: "Say in one sentence what the codes tell apart.",
        binding: "open",
        source: "inferred",
        codes: { Other: "Say what the code means, where that adds something." },
      });
    case "format":
      return printDefinition(kind, {
        description: "Say in one sentence how the text is written.",
        pattern: "^[A-Z]{2}$",
        example: "WI",
      });
    default:
      return assertNever(kind);
  }
}

const SAY = "Say in one sentence what the field holds, and what to watch for.";

const NEW_FIELD = { ID: { description: SAY } };
