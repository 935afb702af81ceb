/** Until editions of the definitions are released, packages and documents have no version of their own. */
export const UNRELEASED = "0.0.0";
