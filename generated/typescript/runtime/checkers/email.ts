const LOCAL = /^[\w!#$%&'*+/=?^`{|}~\u0080-\uFFFF-]+$/;
const LABEL = /^[A-Za-z\d\u0080-\uFFFF](?:[A-Za-z\d\u0080-\uFFFF-]*[A-Za-z\d\u0080-\uFFFF])?$/;

/** An e-mail address without quotes and comments: dotted words, `@`, a domain name. */
export function isEmail(text: string): boolean {
  const at = text.indexOf("@");
  return (
    text.length <= 254 &&
    !/\s/.test(text) &&
    at > 0 &&
    at <= 64 &&
    text
      .slice(0, at)
      .split(".")
      .every((word) => LOCAL.test(word)) &&
    text
      .slice(at + 1)
      .split(".")
      .every((label) => label.length <= 63 && LABEL.test(label))
  );
}
