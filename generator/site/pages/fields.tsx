import type { VNode } from "preact";
import { compareText } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import { fieldsAddress, inEdition } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { counted, grouped } from "../parts/counted.ts";
import { Scroll } from "../parts/scroll.tsx";
import { fieldPaths, type FieldPath } from "../search/field-paths.ts";
import type { SiteEdition } from "../site-edition.ts";
import { pathData } from "./fields/path-data.ts";
import { PathList } from "./fields/path-list.tsx";

/** The paths below a field at the top of messages, itself first. */
interface Top {
  readonly name: string;
  readonly paths: readonly FieldPath[];
}

/** The list of all fields at the top of messages, and for each the page of the paths below it. */
export function fieldsPages({ name, catalog }: SiteEdition): readonly Page[] {
  const groups = groupBy(fieldPaths(catalog), ({ path }) => topOf(path));
  const tops = [...groups]
    .map(([top, paths]): Top => ({ name: top, paths }))
    .toSorted((a, b) => compareText(a.name, b.name));
  const pages = tops.map((top): Page => ({
    kind: "fields",
    address: `${name}/${fieldsAddress(top.name)}`,
    title: top.name,
    summary: `${counted(top.paths.length, "path", "paths")} at and below ${top.name}, in the messages of all event types.`,
    trail: [{ label: "Fields", address: `${name}/${inEdition.fields}` }],
    content: (here) => (
      <>
        <p class="lead">
          {counted(top.paths.length, "path", "paths")} in the messages of all event types.
        </p>
        <PathList catalog={catalog} paths={top.paths} here={here} />
      </>
    ),
    data: () => ({ paths: top.paths.map(pathData) }),
  }));
  return [fieldList(name, tops), ...pages];
}

function fieldList(edition: string, tops: readonly Top[]): Page {
  const count = tops.reduce((sum, { paths }) => sum + paths.length, 0);
  return {
    kind: "list",
    address: `${edition}/${inEdition.fields}`,
    title: "Fields",
    summary: `All ${grouped(count)} paths that messages have fields at, by their first name.`,
    trail: [],
    content: (here) => <Tops count={count} tops={tops} here={here} />,
    data: () => ({
      fields: tops.map(({ name, paths }) => ({
        name,
        paths: paths.length,
        events: eventCount(paths),
      })),
    }),
  };
}

interface TopsProps {
  readonly count: number;
  readonly tops: readonly Top[];
  readonly here: Here;
}

function Tops({ count, tops, here }: TopsProps): VNode {
  return (
    <>
      <p class="lead">
        Messages have fields at {grouped(count)} paths, which start with one of{" "}
        {counted(tops.length, "name", "names")}.
      </p>
      <Scroll label="Fields at the top of messages">
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col" class="number">
                Paths
              </th>
              <th scope="col" class="number">
                Event types
              </th>
            </tr>
          </thead>
          <tbody>
            {tops.map(({ name, paths }) => (
              <tr>
                <td>
                  <a href={here.within(fieldsAddress(name))}>{name}</a>
                </td>
                <td class="number">{paths.length}</td>
                <td class="number">{eventCount(paths)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function eventCount([top]: readonly FieldPath[]): number {
  return top?.events.length ?? 0;
}

function topOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}
