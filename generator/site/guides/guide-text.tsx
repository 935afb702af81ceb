import type { Token } from "markdown-it";
import { Fragment, h, type ComponentChild, type VNode } from "preact";

interface GuideTextProps {
  readonly tokens: readonly Token[];
  /** Where a link goes; undefined for one that goes nowhere, which is shown as text. */
  readonly linkTo: (target: string) => string | undefined;
}

/** The Markdown of a guide as elements. All of its text is data, and none of it markup. */
export function GuideText({ tokens, linkTo }: GuideTextProps): VNode {
  const children: ComponentChild[] = [];
  /** The elements around the next token, the innermost last. */
  const open: { readonly token: Token; readonly children: ComponentChild[] }[] = [];
  const add = (child: ComponentChild): void => {
    (open.at(-1)?.children ?? children).push(child);
  };
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, children: [] });
    else if (token.nesting === 0) add(leaf(token, linkTo));
    else {
      const element = open.pop();
      if (element !== undefined) add(elementOf(element.token, element.children, linkTo));
    }
  }
  return h(Fragment, null, children);
}

function elementOf(
  token: Token,
  children: readonly ComponentChild[],
  linkTo: GuideTextProps["linkTo"],
): VNode {
  switch (token.type) {
    case "paragraph_open":
      // In a list without empty lines, items hold their text themselves.
      return h(token.hidden ? Fragment : "p", null, children);
    case "heading_open":
      return h(token.tag, { id: token.attrGet("id") }, children);
    case "table_open":
      return (
        <div class="scroll" tabIndex={0} role="region" aria-label={token.attrGet("aria-label")}>
          <table>{children}</table>
        </div>
      );
    case "ordered_list_open":
      return h("ol", { start: token.attrGet("start") ?? undefined }, children);
    case "link_open": {
      const href = linkTo(token.attrGet("href") ?? "");
      return href === undefined ? h(Fragment, null, children) : h("a", { href }, children);
    }
    default:
      return h(token.tag, null, children);
  }
}

function leaf(token: Token, linkTo: GuideTextProps["linkTo"]): ComponentChild {
  switch (token.type) {
    case "inline":
      return <GuideText tokens={token.children ?? []} linkTo={linkTo} />;
    case "code_inline":
      return <code>{token.content}</code>;
    case "fence":
    case "code_block":
      return <Code language={token.info.trim()} text={token.content} />;
    case "hardbreak":
      return <br />;
    case "softbreak":
      return "\n";
    case "hr":
      return <hr />;
    default:
      return token.content;
  }
}

/** Can be reached by keyboard, as it scrolls where it is wide. */
function Code({ language, text }: { readonly language: string; readonly text: string }): VNode {
  return (
    <pre tabIndex={0}>
      <code class={language === "" ? undefined : `language-${language}`}>{text}</code>
    </pre>
  );
}
