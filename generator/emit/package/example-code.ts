import { compareText } from "../../base/compare.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import { printLiteral, type Literal } from "../typescript/literal.ts";
import type { Example } from "./example.ts";

/** How the code names what it imports. */
export interface ExampleImports {
  /** `@canon/scheduling`. */
  readonly from: string;
  /** What is imported to get at the event type: it, or the namespace of its data model. */
  readonly imported: string;
  /** The event type: `New` or `Scheduling.New`. */
  readonly eventType: string;
  /** Whether messages of all event types can be told apart, so that there is `parseMessage`. */
  readonly isDispatched: boolean;
}

/** The code of a README: correct as TypeScript and, as it stands, as JavaScript. */
export function exampleCode(example: Example, imports: ExampleImports): readonly string[] {
  const { from, imported, eventType, isDispatched } = imports;
  const names = [imported, ...(isDispatched ? ["createHandler", "parseMessage"] : [])];
  return [
    `import { ${names.toSorted(compareText).join(", ")} } from ${stringLiteral(from)};`,
    "",
    "// What another system sent, as text.",
    `const text = JSON.stringify(${printed(example.message, "const text = JSON.stringify(")});`,
    "",
    "// A typed message, or a CanonError that holds every issue.",
    `const message = ${eventType}.parse(text);`,
    `console.log(message${example.access});`,
    "",
    "// The same without an exception. Issues never hold a value of the message.",
    `const { valid, issues } = ${eventType}.check({});`,
    "console.log(valid); // false",
    "for (const { path, code, message } of issues) console.log(path, code, message);",
    "",
    ...sending(example, eventType),
    ...(isDispatched ? dispatching(example) : []),
  ];
}

function sending({ draft }: Example, eventType: string): readonly string[] {
  const left = `const created = ${eventType}.create(`;
  return [
    "// To send: what says which event type it is, is filled in, and what is missing is named.",
    `${left}${printed(draft, left)});`,
    `console.log(${eventType}.check(created, { direction: "sending" }).valid); // true`,
  ];
}

function dispatching({ event, access }: Example): readonly string[] {
  const id = stringLiteral(event.id);
  return [
    "",
    "// A message of any event type, told apart by `event`.",
    "const parsed = parseMessage(text);",
    `if (parsed.event === ${id}) {`,
    `  console.log(parsed.message${access});`,
    "}",
    "",
    "// A handler per event type. Without `otherwise`, one that is missing is a compile error.",
    "const handle = createHandler({",
    `  ${id}: (message) => message${access},`,
    "  otherwise: () => undefined,",
    "});",
    "console.log(handle(text));",
  ];
}

function printed(literal: Literal, line: string): string {
  return printLiteral(literal, { margin: "", before: line.length });
}
