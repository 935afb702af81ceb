/** Usage: check-standalone <messages> <module of code that ajv wrote, one export per message> <routes>. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { printPasses, type Check } from "./passes.ts";
import { routed } from "./route.ts";
import type { RoutedSchema } from "../inputs/routed-schema.ts";

const [, , messages = "", code = "", file = ""] = process.argv;
const { messages: names }: Pick<RoutedSchema, "messages"> = JSON.parse(readFileSync(file, "utf8"));

await printPasses(messages, async () => {
  const checks: Readonly<Record<string, Check>> = (await import(pathToFileURL(code).href)).default;
  const entries = Object.entries(names).map(
    ([route, name]) => [route, checkNamed(checks, name)] as const,
  );
  return routed(new Map(entries));
});

function checkNamed(checks: Readonly<Record<string, Check>>, name: string): Check {
  const check = checks[name];
  if (check === undefined) throw new Error(`the code has no check of "${name}"`);
  return check;
}
