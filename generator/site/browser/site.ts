/** What every page of the site runs. Pages are complete without it: it only adds. */
import { startFields } from "./fields/fields.ts";
import { startSearchBox } from "./search/search-box.ts";
import { startThemeButton } from "./theme/theme-button.ts";

/** A module that is fetched by the pages that need it. */
interface Feature {
  start(element: HTMLElement): void;
}

/** An element says which module is its: `<div data-module="check">`. */
function startFeatures(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-module]")) {
    void startFeature(element, element.dataset["module"] ?? "");
  }
}

async function startFeature(element: HTMLElement, name: string): Promise<void> {
  const feature = (await import(new URL(`${name}.js`, import.meta.url).href)) as Feature;
  feature.start(element);
}

startThemeButton();
startFields();
startSearchBox();
startFeatures();
