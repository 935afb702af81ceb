import type { VNode } from "preact";
import type { ValueSet } from "../../../catalog/value-set.ts";

/** The standard that a value set names, with a link if it has a web address. */
export function StandardLink({ of }: { readonly of: Required<ValueSet>["standard"] }): VNode {
  const { name, url } = of;
  if (url === undefined || !/^https?:\/\/\S+$/i.test(url)) return <>{name}</>;
  return (
    <a href={url} rel="noreferrer">
      {name}
    </a>
  );
}
