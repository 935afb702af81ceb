/** Usage: repeat-lines <file of lines> <megabytes>. Prints the lines again and again, as a connection that never ends. */
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { repeated } from "../inputs/line-files.ts";

const [, , file = "", megabytes = ""] = process.argv;
const lines = readFileSync(file);
await pipeline(Readable.from(repeated(lines, Number(megabytes) * 1e6)), process.stdout);
