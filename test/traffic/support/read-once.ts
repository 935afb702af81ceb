import type * as read from "../../../generator/run/read-definitions.ts";

/** The module, for tests of many commands: it reads the definitions of a folder once. */
export function readOnce({ readDefinitions }: typeof read): typeof read {
  const known = new Map<string, ReturnType<typeof readDefinitions>>();
  return {
    readDefinitions(folder, options) {
      const key = `${folder} ${options.lint}`;
      const reading = known.get(key) ?? readDefinitions(folder, options);
      known.set(key, reading);
      return reading;
    },
  };
}
