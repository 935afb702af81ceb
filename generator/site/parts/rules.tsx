import type { ComponentChildren, VNode } from "preact";
import type { Rule, RulePath } from "../../catalog/rule.ts";
import { Text } from "./text.tsx";

/** What rules ask for, in words and as paths; nothing where there are none. */
export function Rules({ rules }: { readonly rules: readonly Rule[] }): VNode | null {
  if (rules.length === 0) return null;
  return (
    <>
      <h2 id="rules">Rules</h2>
      <dl>
        {rules.map((rule) => (
          <>
            <dt id={`rule-${rule.id}`}>
              <code>{rule.id}</code>
            </dt>
            <dd>
              <Text of={rule.description} /> {when(rule)}
              {joined(
                rule.anyOf.map((paths) => together(paths)),
                ", or ",
              )}
              .
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function when({ when: paths }: Rule): ComponentChildren {
  return paths === undefined ? null : <>Where {together(paths)} is filled: </>;
}

function together(paths: readonly RulePath[]): ComponentChildren {
  return joined(
    paths.map((path) => <code>{path.join(".")}</code>),
    " and ",
  );
}

function joined(items: readonly ComponentChildren[], separator: string): ComponentChildren {
  return items.map((item, at) => (at === 0 ? item : [separator, item]));
}
