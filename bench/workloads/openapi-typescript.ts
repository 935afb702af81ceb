/** Usage: openapi-typescript <folder of schemas> <folder to write to>. Their `$defs` are its components. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const [, , schemas = "", out = ""] = process.argv;

for (const file of readdirSync(schemas)) {
  const text = readFileSync(join(schemas, file), "utf8").replaceAll(
    "#/$defs/",
    "#/components/schemas/",
  );
  const { $defs } = JSON.parse(text);
  const nodes = await openapiTS({
    openapi: "3.1.0",
    info: { title: "All event types", version: "1.0.0" },
    paths: {},
    components: { schemas: $defs },
  });
  writeFileSync(join(out, file.replace(/\.json$/, ".ts")), astToString(nodes));
}
