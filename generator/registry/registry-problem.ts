/** What can be wrong with a tree, or with a package. */
export type RegistryProblemCode =
  | "tree-changed-edition"
  | "tree-changed-file"
  | "tree-changed-version"
  | "tree-damaged"
  | "tree-extra"
  | "tree-key"
  | "tree-link"
  | "tree-missing"
  | "tree-no-editions"
  | "tree-signature"
  | "tree-stale"
  | "tree-unknown-edition"
  | "tree-unsigned"
  | "package-damaged"
  | "package-extra"
  | "package-link"
  | "package-manifest"
  | "package-missing"
  | "package-schema"
  | "package-tarball";

/** One finding about a tree or a package. */
export interface RegistryProblem {
  readonly code: RegistryProblemCode;
  readonly severity: "error" | "warning";
  /** Path of the file from the root of the tree or package. */
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}
