const UNITS = ["bytes", "KB", "MB", "GB", "TB"];

/** A number of bytes for people, in units of 1,024: `512 bytes`, `1.5 KB`, `20 MB`. */
export function bytesWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const shown = value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${shown} ${UNITS[unit]}`;
}
