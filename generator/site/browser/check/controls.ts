/** The parts of the page that the module works with. */
export interface Controls {
  /** What is shown where no module runs. */
  readonly instead: Iterable<HTMLElement>;
  readonly form: HTMLElement;
  readonly message: HTMLTextAreaElement;
  readonly event: HTMLSelectElement;
  readonly direction: HTMLSelectElement;
  readonly file: HTMLInputElement;
  readonly sample: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly verdict: HTMLElement;
  readonly report: HTMLElement;
}

/** Finds them in the element of the module. */
export function controlsIn(root: HTMLElement): Controls {
  return {
    instead: root.querySelectorAll<HTMLElement>("[data-instead]"),
    form: find(root, ".check-form", HTMLElement),
    message: find(root, "#message", HTMLTextAreaElement),
    event: find(root, "#event", HTMLSelectElement),
    direction: find(root, "#direction", HTMLSelectElement),
    file: find(root, "#file", HTMLInputElement),
    sample: find(root, "#load-sample", HTMLButtonElement),
    clear: find(root, "#clear", HTMLButtonElement),
    verdict: find(root, "#verdict", HTMLElement),
    report: find(root, "#report", HTMLElement),
  };
}

function find<T extends Element>(root: Element, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no "${selector}".`);
}
