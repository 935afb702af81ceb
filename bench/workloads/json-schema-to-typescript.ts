/** Usage: json-schema-to-typescript <folder of schemas> <folder to write to>. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

const [, , schemas = "", out = ""] = process.argv;

for (const name of readdirSync(schemas)) {
  const schema = JSON.parse(readFileSync(join(schemas, name), "utf8"));
  const text = await compile(schema, name.slice(0, -5).replace(".", ""));
  writeFileSync(join(out, `${name.slice(0, -5)}.ts`), text);
}
