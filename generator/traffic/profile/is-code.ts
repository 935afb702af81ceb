/** Whether a text could be a code of definitions: it holds nothing that a terminal takes for a command. */
export function isCode(text: string): boolean {
  return /^[^\u0000-\u001F\u007F-\u009F]+$/.test(text);
}
