import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { generate } from "../../generator/run/generate.ts";
import { fakeHost } from "./fake-host.ts";

/*
 * A process for tests: generates the fake project in the folder that its argument names, says
 * "writing" as soon as it holds the lock, and takes its time for each step, so that it can be killed anywhere.
 */
const root = process.argv[2] ?? "";
const clock = new Int32Array(new SharedArrayBuffer(4));
let isWriting = false;

function slowly<A extends readonly unknown[], R>(call: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (isWriting) Atomics.wait(clock, 0, 0, 10);
    return call(...args);
  };
}

const { create, link, write, rename, remove } = nodeFileSystem;
const fs = {
  ...nodeFileSystem,
  link: (existing: string, added: string) => {
    link(existing, added);
    isWriting = true;
    process.stdout.write("writing\n");
  },
  create: slowly(create),
  write: slowly(write),
  rename: slowly(rename),
  remove: slowly(remove),
};

await generate({
  definitions: `${root}/definitions`,
  out: `${root}/generated`,
  host: fakeHost(fs),
});
