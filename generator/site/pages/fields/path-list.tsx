import type { VNode } from "preact";
import { groupBy } from "../../../base/group-by.ts";
import { valueSetOf, type Catalog } from "../../../catalog/catalog.ts";
import { anchorOf, formatAddress, valueSetAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { counted } from "../../parts/counted.ts";
import { Text } from "../../parts/text.tsx";
import { typeWords } from "../../parts/type-words.ts";
import type { FieldPath } from "../../search/field-paths.ts";
import { Places } from "./places.tsx";

interface PathListProps {
  readonly catalog: Catalog;
  readonly paths: readonly FieldPath[];
  readonly here: Here;
}

/** Paths with what is there, and where: a path that is wherever the one above it is says no more than that. */
export function PathList({ catalog, paths, here }: PathListProps): VNode {
  const byPath = new Map(paths.map((path) => [path.path, path]));
  return (
    <ul class="paths">
      {[...groupBy(paths, ({ path }) => anchorOf(path))].map(([anchor, same]) => (
        <li id={anchor}>
          {same.map((path) => (
            <>
              <p>
                <a class="path" href={`#${anchor}`}>
                  {path.path}
                </a>{" "}
                <i>{[...new Set(path.fields.map(typeWords))].join(" or ")}</i>
                <Bindings catalog={catalog} path={path} here={here} />
              </p>
              <Descriptions of={path.descriptions} />
              <Places path={path} above={byPath.get(pathAbove(path.path))} here={here} />
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What a field holds; what event types say of it otherwise is closed. */
function Descriptions({ of: [first, ...others] }: { readonly of: readonly string[] }): VNode {
  return (
    <>
      {first !== undefined && (
        <p>
          <Text of={first} />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {counted(others.length, "other description", "other descriptions")} in some event types
          </summary>
          <ul>
            {others.map((text) => (
              <li>
                <Text of={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface BindingsProps {
  readonly catalog: Catalog;
  readonly path: FieldPath;
  readonly here: Here;
}

/** The value sets and formats of a field. */
function Bindings({ catalog, path: { fields }, here }: BindingsProps): VNode {
  const sets = new Set(fields.flatMap(({ values }) => values ?? []));
  const formats = new Set(fields.flatMap(({ format }) => format ?? []));
  return (
    <>
      {[...sets].map((id) => (
        <>
          {" "}
          value set <a href={here.within(valueSetAddress(id))}>{valueSetOf(catalog, id).name}</a>
        </>
      ))}
      {[...formats].map((format) => (
        <>
          {" "}
          format <a href={here.within(formatAddress(format))}>{format}</a>
        </>
      ))}
    </>
  );
}

/** The path of the field that holds the one at a path. */
function pathAbove(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("."))).replace(/\[\]$/, "");
}
