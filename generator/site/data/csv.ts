/** A table as RFC 4180 has it, for programs and for spreadsheets. */
export function csv(rows: Iterable<readonly string[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** What needs nothing: most cells. */
const PLAIN = /^[A-Za-z0-9][\w .[\]()/:-]*$/;

/** What spreadsheets take for a formula when a cell begins with it, in full width as well. */
const FORMULA = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A cell that is shown as it is: an apostrophe keeps spreadsheets from running it as a formula. */
function cell(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$|^'/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
