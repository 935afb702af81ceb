import type { Command } from "./command.ts";

/** A command by its name, which is loaded when it is asked for: most runs need one. */
export interface CommandEntry {
  readonly name: string;
  load(): Promise<Command>;
}

/** All commands, in the order in which a model author comes to need them. */
export const commands: readonly CommandEntry[] = [
  { name: "check", load: async () => (await import("./check.ts")).check },
  { name: "coverage", load: async () => (await import("./coverage.ts")).coverage },
  { name: "fmt", load: async () => (await import("./fmt.ts")).fmt },
  { name: "new", load: async () => (await import("./new.ts")).newDefinition },
  { name: "generate", load: async () => (await import("./generate.ts")).generate },
  { name: "validate", load: async () => (await import("./validate.ts")).validate },
  { name: "profile", load: async () => (await import("./profile.ts")).profile },
  { name: "sample", load: async () => (await import("./sample.ts")).sample },
  { name: "explain", load: async () => (await import("./explain.ts")).explain },
  { name: "diff", load: async () => (await import("./diff.ts")).diff },
  { name: "breaking", load: async () => (await import("./breaking.ts")).breaking },
  { name: "import", load: async () => (await import("./import.ts")).importDefinitions },
  { name: "release", load: async () => (await import("./release.ts")).release },
  { name: "pack", load: async () => (await import("./pack.ts")).pack },
  { name: "publish", load: async () => (await import("./publish.ts")).publish },
  { name: "site", load: async () => (await import("./site.ts")).site },
  { name: "tree", load: async () => (await import("./tree.ts")).tree },
  { name: "verify", load: async () => (await import("./verify.ts")).verify },
  { name: "serve", load: async () => (await import("./serve.ts")).serve },
];
