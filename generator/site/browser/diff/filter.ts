import { setQuery } from "./query.ts";

/** Lets the reader narrow the changes below an element, as its address says at first. */
export function startFilter(root: ParentNode): void {
  const tools = root.querySelector<HTMLElement>(".tools");
  const model = tools?.querySelector<HTMLSelectElement>("select[name=model]");
  const changeClass = tools?.querySelector<HTMLSelectElement>("select[name=class]");
  const count = tools?.querySelector("output");
  if (!tools || !model || !changeClass || !count) return;
  const query = new URLSearchParams(location.search);
  for (const select of [model, changeClass]) preselect(select, query.get(select.name));
  const narrow = (): void => {
    const shown = narrowChanges(root, model.value, changeClass.value);
    const all = root.querySelectorAll("[data-models]").length;
    count.textContent = shown === all ? `${all} changes` : `${shown} of ${all} changes`;
  };
  tools.addEventListener("change", () => {
    setQuery({ model: model.value, class: changeClass.value });
    narrow();
  });
  tools.hidden = false;
  narrow();
}

/** Chooses a value, if there is such a one. */
export function preselect(select: HTMLSelectElement, value: string | null): boolean {
  const isThere = [...select.options].some((option) => option.value === value);
  if (value !== null && isThere) select.value = value;
  return isThere;
}

/** Hides what is of other data models or classes, and the headings of what is hidden. Returns how many changes are left. */
function narrowChanges(root: ParentNode, model: string, changeClass: string): number {
  let shown = 0;
  for (const section of root.querySelectorAll<HTMLElement>(".changes")) {
    let inSection = 0;
    for (const kind of section.querySelectorAll<HTMLElement>("[data-class]")) {
      const isMeant = changeClass === "" || kind.dataset["class"] === changeClass;
      let inKind = 0;
      for (const change of kind.querySelectorAll<HTMLElement>("[data-models]")) {
        const models = (change.dataset["models"] ?? "").split(" ");
        change.hidden = model !== "" && !models.includes(model);
        if (isMeant && !change.hidden) inKind += 1;
      }
      kind.hidden = inKind === 0;
      inSection += inKind;
    }
    section.hidden = inSection === 0;
    shown += inSection;
  }
  return shown;
}
