import type { RegistryProblem, RegistryProblemCode } from "../registry-problem.ts";

/** A finding that makes what is verified worthless. */
export function fault(code: RegistryProblemCode, path: string, message: string): RegistryProblem {
  return { code, severity: "error", path, message };
}

/** The file is not there. */
export function missing(path: string, namedBy: string): RegistryProblem {
  return fault("tree-missing", path, `The file is missing: "${namedBy}" names it.`);
}

/** The file holds something else than what its digest says. */
export function damaged(path: string, expected: string, found: string): RegistryProblem {
  return fault(
    "tree-damaged",
    path,
    `The file was changed: its sha256 should be ${expected}, and is ${found}.`,
  );
}
