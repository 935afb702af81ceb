const CODES = { bold: 1, red: 31, yellow: 33, cyan: 36 } as const;

/** Gives text a colour, or leaves it as it is. */
export type Paint = (colour: keyof typeof CODES, text: string) => string;

/** Colours by the codes that all terminals know, if they are wanted. */
export function painter(colours: boolean): Paint {
  return colours ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_, text) => text;
}
