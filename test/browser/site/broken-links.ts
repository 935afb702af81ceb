import { posix } from "node:path";

const LINKING = ["href", "src", "action", "data-src"];
const MARKDOWN_LINK = /\]\(([^()\s]+)\)/g;
/** To another site, or a picture in the page itself. */
const ELSEWHERE = /^(?:https?|data|mailto):/;

/**
 * What is wrong with the links between the files of a site: those that lead nowhere, and ids that a
 * page has twice. Only links of the files that are asked for.
 */
export function brokenLinks(
  files: ReadonlyMap<string, string>,
  isAsked: (path: string) => boolean,
): readonly string[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const links = new Map<string, ReadonlySet<string>>();
  const wrong: string[] = [];
  for (const [path, text] of files) {
    if (path.endsWith(".md")) links.set(path, new Set(markdownLinks(text)));
    if (!path.endsWith(".html")) continue;
    const own = new Set<string>();
    for (const id of valuesOf("id", text)) {
      if (own.has(id)) wrong.push(`${path}: id "${id}" twice`);
      own.add(id);
    }
    ids.set(path, own);
    links.set(path, new Set(LINKING.flatMap((name) => valuesOf(name, text))));
  }
  for (const [path, out] of links) {
    if (!isAsked(path)) continue;
    for (const link of out) {
      if (!ELSEWHERE.test(link) && !leadsSomewhere(link, path)) wrong.push(`${path}: ${link}`);
    }
  }
  return wrong;

  function leadsSomewhere(link: string, from: string): boolean {
    const [address = "", fragment] = link.replaceAll("&amp;", "&").split("#");
    const [file = ""] = address.split("?");
    const path = file === "" ? from : targetOf(file, from);
    if (!files.has(path)) return false;
    if (fragment === undefined || !path.endsWith(".html")) return true;
    return ids.get(path)?.has(decodeURIComponent(fragment)) ?? false;
  }
}

/** Which file a relative link leads to. */
function targetOf(link: string, from: string): string {
  const path = posix.join(posix.dirname(from), link);
  return path === "." || path === "./" || path.endsWith("/")
    ? posix.join(path, "index.html")
    : path;
}

/** Of an attribute, wherever a page has it. A regular expression would take five times as long. */
function valuesOf(name: string, text: string): readonly string[] {
  const values: string[] = [];
  const start = ` ${name}="`;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at)) {
    const end = text.indexOf('"', (at += start.length));
    values.push(text.slice(at, end));
  }
  return values;
}

function markdownLinks(text: string): readonly string[] {
  return [...text.matchAll(MARKDOWN_LINK)].map(([, link = ""]) => link);
}
