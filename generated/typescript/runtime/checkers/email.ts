const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~\u0080-\uFFFF-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\uFFFF-]+)*@[A-Za-z\d\u0080-\uFFFF](?:[A-Za-z\d\u0080-\uFFFF-]{0,61}[A-Za-z\d\u0080-\uFFFF])?(?:\.[A-Za-z\d\u0080-\uFFFF](?:[A-Za-z\d\u0080-\uFFFF-]{0,61}[A-Za-z\d\u0080-\uFFFF])?)*$/;

/** An e-mail address without quotes and comments: dotted words, `@`, a domain name. */
export function isEmail(text: string): boolean {
  // The length bounds what the expression costs.
  return text.length <= 254 && EMAIL.test(text) && text.indexOf("@") <= 64 && !/\s/.test(text);
}
