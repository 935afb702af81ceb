/** Links to the page in other editions stay on the field, and keep the filter. */
const LINKS = ".editions a, .banner a";

/** Adds fragment and query to such a link as soon as somebody may follow it. */
export function startEditionLinks(): void {
  const complete = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
    if (link === null) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  document.addEventListener("pointerover", complete);
  document.addEventListener("focusin", complete);
  const menu = document.querySelector<HTMLDetailsElement>(".editions");
  if (menu !== null) closeWhenLeft(menu);
}

function closeWhenLeft(menu: HTMLDetailsElement): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
