import { compareBy } from "../base/compare.ts";
import { digestOfParts } from "../base/digest.ts";
import type { SourceFile } from "../base/source.ts";
import { indexOf } from "../catalog/index-of.ts";
import { ASSETS, type Address } from "./address.ts";
import { bundles } from "./bundle.ts";
import type { Site, SiteFile } from "./site.ts";
import { STYLES } from "./style/style.ts";

/** What all pages share: the style sheet, and the modules. */
export interface Assets {
  /** Named by what is in it, so that it never changes and can be kept for ever. */
  readonly folder: Address;
  readonly files: readonly SiteFile[];
}

/** Letters of the digest: enough for no two to be the same. */
const DIGEST = 12;

/** The style sheet and the modules of a site. */
export const assetsOf = indexOf((site: Site): Assets => {
  const scripts = [...bundles(site)].map(([name, text]) => ({ path: `${name}.js`, text }));
  const files = [{ path: "style.css", text: styleSheet(site.styles) }, ...scripts];
  const parts = files.map(({ path, text }) => [path, Buffer.from(text)] as const);
  const digest = digestOfParts(parts.toSorted(compareBy(([path]) => path))).slice(0, DIGEST);
  const folder = `${ASSETS}${digest}/`;
  return { folder, files: files.map(({ path, text }) => ({ path: folder + path, text })) };
});

/** The parts in their order, without what is there only for those who write them. */
function styleSheet(styles: readonly SourceFile[]): string {
  const texts = new Map(styles.map(({ path, text }) => [path, text]));
  return STYLES.map((path) => texts.get(path) ?? "")
    .join("")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s+/gm, "");
}
