/** Usage: json-schema-to-typescript <folder of schemas> <folder to write to>. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

const [, , schemas = "", out = ""] = process.argv;

for (const file of readdirSync(schemas)) {
  const schema = JSON.parse(readFileSync(join(schemas, file), "utf8"));
  const name = file.replace(/\.json$/, "");
  const text = await compile(schema, name.replace(".", ""));
  writeFileSync(join(out, `${name}.ts`), text);
}
