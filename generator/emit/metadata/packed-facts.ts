import type { EventType } from "../../catalog/event-type.ts";
import type { Format } from "../../catalog/format.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { Imports } from "../typescript/imports.ts";
import type { Literal, ObjectLiteral } from "../typescript/literal.ts";
import type { Naming } from "../typescript/naming.ts";
import { jsonLiteral } from "../typescript/json-literal.ts";
import { eventAge } from "./packed-since.ts";

/** An event type as a `PackedEvent` of the runtime. */
export function packedEvent(input: DatedCatalog, event: EventType): Literal {
  const { name, title, description, role, response, query, status, sender, related } = event;
  return jsonLiteral({
    ...(title === name ? {} : { title }),
    description,
    role,
    ...(response === undefined ? {} : { response }),
    ...(query === undefined ? {} : { query }),
    status,
    ...(event.dataOnDemand ? { dataOnDemand: true } : {}),
    ...(sender === undefined ? {} : { sender }),
    ...(related.length === 0 ? {} : { related }),
    ...eventAge(input, event),
  });
}

/** A value set as a `PackedValueSet` of the runtime. Its codes are the list that packages export. */
export function packedValueSet(naming: Naming, imports: Imports, set: ValueSet): ObjectLiteral {
  const { description, binding, source, standard, codes } = set;
  const meanings = codes.map(({ meaning = "" }) => meaning);
  const members: (readonly [string, Literal])[] = [
    ["description", stringLiteral(description)],
    ["binding", stringLiteral(binding)],
    ["source", stringLiteral(source)],
  ];
  if (standard !== undefined) members.push(["standard", jsonLiteral(standard)]);
  members.push(["codes", listsCodes(set) ? imports.value(naming.valueSet(set.id)) : []]);
  if (meanings.some((meaning) => meaning !== "")) members.push(["meanings", jsonLiteral(meanings)]);
  return { members, isOpen: true };
}

/** A format as a `FormatDefinition` of the runtime. */
export function packedFormat({ pattern, checker, example }: Format): Literal {
  return jsonLiteral({ pattern, ...(checker === undefined ? {} : { checker }), example });
}
