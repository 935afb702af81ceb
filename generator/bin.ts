#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

import { cli } from "./cli.ts";

// Most runs take seconds, and V8 would spend two fifths of their CPU time on optimizing code that is
// about to end. It still does so in runs that take long. Later versions may have lost the flag.
if (Number.parseInt(process.versions.v8, 10) <= 13)
  setFlagsFromString("--interrupt-budget=1000000");

await cli(process);
