import { nodeFileSystem, type FileSystem } from "../../generator/run/file-system.ts";

/** How a call fails: with an error of the system, or as if the process were killed just before it. */
export type Failure = "ENOSPC" | "EROFS" | "EACCES" | "EMFILE" | "EIO" | "killed";

/** Thrown by every call after the one where the process was "killed". */
export class Killed extends Error {}

/** The calls that a file system got. */
export interface Calls {
  readonly names: string[];
}

/**
 * The real file system, except that its k-th call (from 0) fails. After "killed", all calls fail,
 * so that nothing can be cleaned up; before a write, one byte is still written, as a kill may do.
 */
export function failingFileSystem(
  k: number,
  failure: Failure,
): FileSystem & { readonly calls: Calls } {
  const calls: Calls = { names: [] };
  let dead = false;
  const step = <A extends readonly unknown[], R>(
    name: keyof FileSystem,
    call: (...args: A) => R,
  ): ((...args: A) => R) => {
    return (...args) => {
      if (dead) throw new Killed();
      calls.names.push(name);
      if (calls.names.length - 1 !== k) return call(...args);
      if (failure !== "killed") throw systemError(failure, name, args[0]);
      dead = true;
      if (name === "write") {
        const [descriptor, bytes] = args as unknown as [number, Uint8Array];
        nodeFileSystem.write(descriptor, bytes.subarray(0, 1), 0);
      }
      throw new Killed();
    };
  };
  const real = nodeFileSystem;
  return {
    calls,
    kindOf: step("kindOf", real.kindOf),
    read: step("read", real.read),
    realPath: step("realPath", real.realPath),
    list: step("list", real.list),
    makeFolder: step("makeFolder", real.makeFolder),
    create: step("create", real.create),
    write: step("write", real.write),
    sync: step("sync", real.sync),
    close: step("close", real.close),
    rename: step("rename", real.rename),
    link: step("link", real.link),
    remove: step("remove", real.remove),
    removeFolder: step("removeFolder", real.removeFolder),
  };
}

function systemError(code: string, call: string, subject: unknown): Error {
  const path = typeof subject === "string" ? { path: subject } : {};
  return Object.assign(new Error(`${code}: injected`), { code, syscall: call, ...path });
}
