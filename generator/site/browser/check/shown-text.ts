/** What is larger is checked, but not shown: a text area takes a minute for ten million characters. */
const MOST_SHOWN = 1024 * 1024;

/** What the text area shows of what is checked. */
export interface ShownText {
  fits(length: number): boolean;
  show(text: string): void;
  /** Says in the empty text area why it is empty. */
  hide(what: string): void;
}

/** The text that a text area shows. */
export function shownText(area: HTMLTextAreaElement): ShownText {
  const { placeholder } = area;
  return {
    fits: (length) => length <= MOST_SHOWN,
    show: (text) => {
      area.placeholder = placeholder;
      area.value = text;
    },
    hide: (what) => {
      area.placeholder = `${what} is too large to be shown here.`;
      area.value = "";
    },
  };
}
