import fc from "fast-check";
import { Fragment, h, type ComponentChildren, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../../generator/site/markup/element.ts";
import { htmlOf } from "../../generator/site/markup/html-of.ts";
import { longRuns } from "../support/long-runs.ts";

const TEXTS = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("</p>", "<b>", "&amp;", '" x="', "'", "\u2028", "a & b < c > d"),
);

const ATTRIBUTES = fc.dictionary(
  fc.constantFrom("id", "class", "title", "href", "hidden", "data-x", "aria-current"),
  fc.oneof(TEXTS, fc.boolean(), fc.constant(undefined), fc.integer()),
);

/** Content as components hand it out: texts, numbers, nothing, lists, fragments, components and elements. */
const { content } = fc.letrec<{ content: ComponentChildren; element: VNode }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    TEXTS,
    fc.constantFrom(null, undefined, true, false, 0, 7),
    tie("element"),
    fc.array(tie("content"), { maxLength: 3 }),
  ),
  element: fc
    .tuple(fc.constantFrom("p", "a", "code", "li", "br", "input"), ATTRIBUTES, tie("content"))
    .chain(([tag, attributes, children]) => {
      const isVoid = tag === "br" || tag === "input";
      const Component = () => h(tag, attributes, isVoid ? undefined : children);
      return fc.constantFrom<VNode>(Component(), h(Component, {}), h(Fragment, {}, Component()));
    }),
}));

/** Quotes in texts, and `>`, may be written either way. */
function plain(html: string): string {
  return html.replaceAll("&gt;", ">").replace(/>[^<]*/g, (text) => text.replaceAll("&quot;", '"'));
}

describe("HTML of pages", () => {
  it("is what Preact would print, apart from marks that HTML does not need", () => {
    const property = fc.property(content, (made) => {
      const theirs = renderToString(h(Fragment, {}, h("p", {}, made)));
      const ours = htmlOf(nodesOf(h("p", {}, made)));
      expect(plain(ours)).toBe(plain(theirs.replaceAll("/>", ">")));
    });
    fc.assert(property, { numRuns: longRuns(500), seed: 3 });
  });

  it("takes no markup that is not made of elements", () => {
    const raw = h("p", { dangerouslySetInnerHTML: { __html: "<b>" } });
    expect(() => htmlOf(nodesOf(raw))).toThrow("dangerouslySetInnerHTML");
    expect(() => htmlOf(nodesOf(h("p", { 'x="y" onclick': "z" })))).toThrow("no attribute");
  });

  it("takes what was made already as it is", () => {
    const nodes = nodesOf(h("b", {}, "x"));
    expect(htmlOf(nodesOf(h("p", {}, ...nodes, h("i", {}))))).toBe("<p><b>x</b><i></i></p>");
  });
});
