import { cpus, totalmem } from "node:os";

/** The machine and the node that the numbers hold for, in one line. */
export function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `node ${process.versions.node}, ${process.platform} ${process.arch}, ${cores.length} x ${model}, ${memory} GiB of memory`;
}
