import type { Direction, RoutedSchema } from "../inputs/routed-schema.ts";

/** What a program has to check. */
export interface Task {
  readonly schema: RoutedSchema;
  readonly direction: Direction;
  /** Stops at the first fault of a message where the library can, or reports all. */
  readonly faults: "first" | "all";
}

/** A library that checks messages. */
export interface Peer {
  readonly name: string;
  /** True if it takes so long to start that one round has to do. */
  readonly isSlow?: boolean;
  /**
   * Writes what a program that uses the library would hold for the task: the text of an ES module
   * that exports `validators`. More files may be written next to it, named after its path.
   */
  readonly program: (task: Task, path: string) => string;
}

/** The export that programs have in common; `check` is called with the name in `$defs`. */
export function validatorsExport(
  { messages }: RoutedSchema,
  check: (name: string) => string,
): string {
  const lines = messages.map(
    ({ route, name }) => `${JSON.stringify(route)}: () => ${check(name)},\n`,
  );
  return `export const validators = {\n${lines.join("")}};\n`;
}
