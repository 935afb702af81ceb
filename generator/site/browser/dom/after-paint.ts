/**
 * Work that a key starts, to be done when the key itself is on the screen: the next key is not kept
 * waiting by the answer to this one. Once for all keys that came in the meantime.
 */
export function afterPaint(work: () => void): () => void {
  let isWaiting = false;
  const done = (): void => {
    isWaiting = false;
    work();
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => setTimeout(done));
  };
}
