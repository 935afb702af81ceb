import type { Token } from "markdown-it";
import { h, type ComponentChild, type VNode } from "preact";
import { Scroll } from "../parts/scroll.tsx";

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
  return <>{children}</>;
}

function elementOf(
  token: Token,
  children: readonly ComponentChild[],
  linkTo: GuideTextProps["linkTo"],
): ComponentChild {
  switch (token.type) {
    case "paragraph_open":
      // In a list without empty lines, items hold their text themselves.
      return token.hidden ? children : <p>{children}</p>;
    case "heading_open": {
      const Heading = token.tag === "h2" ? "h2" : "h3";
      return <Heading id={attribute(token, "id")}>{children}</Heading>;
    }
    case "table_open":
      return (
        <Scroll label={attribute(token, "aria-label")}>
          <table>{children}</table>
        </Scroll>
      );
    case "link_open": {
      const href = linkTo(attribute(token, "href"));
      return href === undefined ? children : <a href={href}>{children}</a>;
    }
    default:
      return h(token.tag, null, children);
  }
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
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
    <pre tabindex={0}>
      <code class={language === "" ? undefined : `language-${language}`}>{text}</code>
    </pre>
  );
}
