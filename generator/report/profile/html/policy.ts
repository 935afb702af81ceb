import { createHash } from "node:crypto";

/** The texts between the tags, of which nothing may be changed. */
interface Inline {
  readonly style: string;
  readonly script: string;
}

/** What the report may do: apply its own style and run its own script. It can load and send nothing. */
export function contentSecurityPolicy({ style, script }: Inline): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
