/** Usage: quicktype <folder of schemas> <folder to write to>. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";

const [, , schemas = "", out = ""] = process.argv;

for (const file of readdirSync(schemas)) {
  const name = file.replace(/\.json$/, "");
  const input = new JSONSchemaInput(undefined);
  await input.addSource({ name, schema: readFileSync(join(schemas, file), "utf8") });
  const inputData = new InputData();
  inputData.addInput(input);
  const rendererOptions = { "just-types": true };
  const { lines } = await quicktype({ inputData, lang: "typescript", rendererOptions });
  writeFileSync(join(out, `${name}.ts`), lines.join("\n"));
}
