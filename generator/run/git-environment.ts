/**
 * The environment that git runs in: without what its hooks set, so that the repository is the one that
 * a folder lies in; and without the network: a partial clone is not completed, and nothing is asked for.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(entries), GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" };
}
