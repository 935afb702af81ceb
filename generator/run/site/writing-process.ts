import { siteParts, type SitePart } from "../../site/site-files.ts";
import { environmentErrorOf } from "../environment-error.ts";
import { nodeFileSystem } from "../file-system.ts";
import { folderWriter, type FolderWriter } from "./folder-writer.ts";
import { readSite } from "./read-site.ts";
import type { WritingOrder, WritingReply } from "./write-parts.ts";
import { added, NOTHING, writePart } from "./write-part.ts";

// The process of `write-parts.ts`. It ends with the one that started it, which hears Ctrl+C as well.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", (order: WritingOrder) => {
  follow(order).then(say, (error: unknown) => say(faultOf(error)));
});

let parts: ReadonlyMap<string, SitePart> = new Map();
let write: FolderWriter | undefined;

async function follow(order: WritingOrder): Promise<WritingReply> {
  if (order.kind === "begin") {
    const { site } = await readSite(nodeFileSystem, order.read);
    parts = new Map(site === undefined ? [] : siteParts(site).map((part) => [part.name, part]));
    write = folderWriter(nodeFileSystem, order.folder);
    return { kind: "ready" };
  }
  const part = parts.get(order.name);
  if (part === undefined || write === undefined)
    throw new Error(`The definitions have changed: there is no part "${order.name}" any more.`);
  return { kind: "done", written: [...writePart(part, write)].reduce(added, NOTHING) };
}

function faultOf(error: unknown): WritingReply {
  const refused = environmentErrorOf(error);
  if (refused !== undefined) return { kind: "refused", message: refused.message };
  return { kind: "fault", stack: error instanceof Error ? (error.stack ?? "") : "" };
}

function say(reply: WritingReply): void {
  process.send?.(reply);
}
