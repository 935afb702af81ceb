import { counted } from "../../site/parts/counted.ts";

/** Bytes as people read them: `2.1 MB`. */
export function byteText(bytes: number): string {
  if (bytes < 1e3) return counted(Math.round(bytes), "byte");
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
