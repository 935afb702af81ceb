/** The notice for a field that went where one of its type came, and nobody says that it is the same. */
export function renameHint(
  former: string | undefined,
  name: string | undefined,
): { readonly meaning?: string } {
  if (former === undefined || name === undefined) return {};
  return {
    meaning: `It looks like a rename of "${former}" to "${name}"; "renamedFrom" would say so.`,
  };
}
