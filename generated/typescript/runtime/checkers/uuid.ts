/** A universally unique identifier in its usual form: RFC 9562, any version. */
export function isUuid(text: string): boolean {
  return /^[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/.test(text);
}
