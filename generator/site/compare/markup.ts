/**
 * A part of a page as plain data. Changes are told alike by pages that are built and by the worker of a
 * page, which has neither components nor a document.
 */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

/** True for an attribute that has no value. */
type Attributes = Readonly<Record<string, string | true>>;

/** An element with attributes, and what is in it. */
export function element(
  tag: string,
  attributes: Attributes,
  ...children: readonly Markup[]
): MarkupElement {
  return { tag, attributes, children };
}

/** Things one after the other, with a text between them. */
export function joined(items: readonly (readonly Markup[])[], between: string): readonly Markup[] {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}
