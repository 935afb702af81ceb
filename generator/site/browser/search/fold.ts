/** A name as it is compared: small letters without accents, digits and dots, nothing else. */
export function foldName(name: string): string {
  return unaccented(name).replaceAll(/[^\p{L}\p{N}.]+/gu, "");
}

/** A text as it is compared: its words in small letters, each after a blank. */
export function foldText(text: string): string {
  return ` ${unaccented(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`;
}

function unaccented(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
}
