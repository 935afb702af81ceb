/** The module that holds the rest of search. */
interface SearchModule {
  startBox(input: HTMLInputElement): void;
}

/** Fetches the rest of search when the reader goes to the box in the header, and goes there at the key `/`. */
export function startSearchBox(): void {
  const input = document.querySelector<HTMLInputElement>("#search-box");
  if (input === null) return;
  const start = async (): Promise<void> => {
    const module = (await import(new URL("search.js", import.meta.url).href)) as SearchModule;
    module.startBox(input);
  };
  input.addEventListener("focus", () => void start(), { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
  });
  if (document.activeElement === input) void start();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
