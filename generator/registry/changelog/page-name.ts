/** Folder of the changelog in the output. */
export const CHANGELOG_FOLDER = "changelog";

/** File of the page of an edition, or of the page that lists all editions. */
export function pageName(edition?: string): string {
  return `${edition ?? "index"}.md`;
}
