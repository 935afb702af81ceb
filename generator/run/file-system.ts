import * as fs from "node:fs";

/** What `lstat` says of a path; `other` is a device, socket or pipe. */
export type EntryKind = "file" | "folder" | "link" | "other";

/** One name in a folder. Links are not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/**
 * Every way in which `run/` touches files: one call each, so that a test can let the k-th one fail.
 * All paths are absolute. Methods throw the errors of `node:fs`.
 */
export interface FileSystem {
  /** The kind of what is at the path itself, or undefined if nothing is there. */
  kindOf(path: string): EntryKind | undefined;
  /** The bytes of a file. Never follows a link at the path itself. */
  read(path: string): Uint8Array;
  /** The path with all links followed. */
  realPath(path: string): string;
  /** What a folder holds, in no particular order. */
  list(path: string): readonly FolderEntry[];
  /** Makes one folder. */
  makeFolder(path: string): void;
  /** Makes a file that must not exist yet, and opens it for writing. */
  create(path: string): number;
  /** Writes some of the bytes from `from` on, and returns how many. May write fewer than asked. */
  write(descriptor: number, bytes: Uint8Array, from: number): number;
  /** Waits until the disk has the file. */
  sync(descriptor: number): void;
  close(descriptor: number): void;
  /** Replaces the target, which is not followed if it is a link. */
  rename(from: string, to: string): void;
  /** A second name for a file. Fails if the name is taken: the atomic step of a lock. */
  link(existing: string, added: string): void;
  /** Removes a file or a link. */
  remove(path: string): void;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
}

/** The real file system. */
export const nodeFileSystem: FileSystem = {
  kindOf(path) {
    const stat = fs.lstatSync(path, { throwIfNoEntry: false });
    return stat === undefined ? undefined : kindOfEntry(stat);
  },
  read(path) {
    const descriptor = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    try {
      return fs.readFileSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  },
  realPath: (path) => fs.realpathSync(path),
  list(path) {
    const entries = fs.readdirSync(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) }));
  },
  makeFolder: (path) => fs.mkdirSync(path),
  create: (path) => fs.openSync(path, "wx", 0o666),
  write: (descriptor, bytes, from) => fs.writeSync(descriptor, bytes, from, bytes.length - from),
  sync: (descriptor) => fs.fsyncSync(descriptor),
  close: (descriptor) => fs.closeSync(descriptor),
  rename: (from, to) => fs.renameSync(from, to),
  link: (existing, added) => fs.linkSync(existing, added),
  remove: (path) => fs.unlinkSync(path),
  removeFolder: (path) => fs.rmdirSync(path),
};

function kindOfEntry(entry: fs.Stats | fs.Dirent): EntryKind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
