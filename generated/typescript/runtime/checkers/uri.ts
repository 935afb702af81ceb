const URI =
  /^[A-Za-z][A-Za-z\d+.-]*:(?:\/\/(?:[\w.~!$&'()*+,;=:@%-]|\[[\dA-Fa-f:.]+\])*(?=[/?#]|$))?(?:[\w.~!$&'()*+,;=:@%/-])*(?:\?[\w.~!$&'()*+,;=:@%/?-]*)?(?:#[\w.~!$&'()*+,;=:@%/?-]*)?$/;

/** An absolute URI: RFC 3986. There is something after the scheme, and `%` begins a byte. */
export function isUri(text: string): boolean {
  return URI.test(text) && !text.endsWith(":") && !/%(?![\dA-Fa-f]{2})/.test(text);
}
