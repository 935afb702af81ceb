/** Rows that were never seen have no height yet: what is above the target may grow when it is reached. */
const MOST_FRAMES = 10;

/** Scrolls to an element, and again until it stays where it is. */
export function scrollTo(target: Element): void {
  let top: number | undefined;
  let frames = 0;
  const step = (): void => {
    target.scrollIntoView();
    const now = target.getBoundingClientRect().top;
    if (now === top || frames === MOST_FRAMES) return;
    top = now;
    frames += 1;
    requestAnimationFrame(step);
  };
  step();
}
