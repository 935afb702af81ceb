import { mkdirSync, rmdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { npmCiOnce } from "../../support/npm-ci-once.ts";

/** Where validators and generators of clients are installed. */
export const clients = resolve(import.meta.dirname, "../../clients");

/** Finds what is installed there. */
export const requireClient = createRequire(join(clients, "package.json"));

/** Installs it, also where two test files ask for it at once. */
export function installClients(): void {
  const lock = join(clients, ".installing");
  for (let tries = 0; !taken(lock) && tries < TRIES; tries += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  try {
    npmCiOnce(clients);
  } finally {
    rmdirSync(lock);
  }
}

/** Milliseconds between looks at the lock. After so many, whoever had it is taken for dead. */
const PAUSE = 250;
const TRIES = 400;

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
