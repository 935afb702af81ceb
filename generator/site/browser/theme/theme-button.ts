import { applyTheme, nextTheme, storedTheme, storeTheme, type Theme } from "./stored-theme.ts";

/** The button of the header that goes through the themes. It is hidden where no script runs. */
export function startThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>("#theme");
  if (button === null) return;
  let theme = storedTheme();
  const show = (shown: Theme): void => {
    button.textContent = `Theme: ${shown}`;
  };
  show(theme);
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = nextTheme(theme);
    storeTheme(theme);
    applyTheme(theme);
    show(theme);
  });
}
