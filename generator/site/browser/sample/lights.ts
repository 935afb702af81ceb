/** The class of what belongs to the field that the reader looks at. */
const LIT = "lit";

/** Lights some elements, and nothing else that it lit before. */
export function lights(): (elements: Iterable<Element>) => void {
  let lit: readonly Element[] = [];
  return (elements) => {
    for (const element of lit) element.classList.remove(LIT);
    lit = [...elements];
    for (const element of lit) element.classList.add(LIT);
  };
}
