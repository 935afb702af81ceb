/** The version of packages and documents whose definitions are not those of the newest edition. */
export const UNRELEASED = "0.0.0";
