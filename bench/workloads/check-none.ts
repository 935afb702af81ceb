/** Usage: check-none <messages>. Parses and looks at nothing: the floor of all the others. */
import { printPasses } from "./passes.ts";

const [, , messages = ""] = process.argv;
await printPasses(messages, async () => await Promise.resolve((message) => message !== undefined));
