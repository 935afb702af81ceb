import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { check_compat, initSync } from "jsoncompat";

const wasm = new URL("jsoncompat_wasm_bg.wasm", import.meta.resolve("jsoncompat"));
initSync({ module: readFileSync(fileURLToPath(wasm)) });

/** Whether all values of the one schema are values of the other; a text says why that is unknown. */
parentPort?.on("message", ({ narrow, wide }) => {
  try {
    parentPort?.postMessage(check_compat(narrow, wide, "deserializer"), []);
  } catch (error) {
    parentPort?.postMessage(String(error), []);
  }
});
