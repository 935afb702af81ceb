/** Usage: check-ajv <messages> <shared schema> <first or all>: stops at the first error, or not. */
import { readFileSync } from "node:fs";
import { printPasses } from "./passes.ts";
import { routed } from "./route.ts";
import type { RoutedSchema } from "../inputs/routed-schema.ts";

const [, , messages = "", file = "", errors = ""] = process.argv;
const { messages: names, $defs }: RoutedSchema = JSON.parse(readFileSync(file, "utf8"));

await printPasses(messages, async () => {
  const { sharedAjv } = await import("../inputs/shared-ajv.ts");
  const ajv = sharedAjv($defs, { allErrors: errors === "all" });
  const checks = Object.entries(names).map(([route, name]) => {
    const validate = ajv.compile({ $ref: `all#/$defs/${name}` });
    return [route, (message: unknown) => validate(message)] as const;
  });
  return routed(new Map(checks));
});
