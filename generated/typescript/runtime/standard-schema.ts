/**
 * Standard Schema, version 1 (https://standardschema.dev): the part of it that a validator
 * without transformation needs. Structurally equal to the published types.
 */
export interface StandardSchema<Output> {
  readonly version: 1;
  readonly vendor: "canon";
  readonly validate: (value: unknown) => StandardResult<Output>;
  readonly types?: { readonly input: Output; readonly output: Output } | undefined;
}

/** The typed value, or why it is none. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One error, with its place as a list of keys. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly PropertyKey[] | undefined;
}
