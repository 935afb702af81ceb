const TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i;

/**
 * A well-formed language tag: RFC 5646, without the tags that it keeps for old times' sake, and
 * without languages of more than three letters: it allows them, but there is none, and names such
 * as `English` would pass.
 */
export function isLanguage(text: string): boolean {
  return TAG.test(text);
}
