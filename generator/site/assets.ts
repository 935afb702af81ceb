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
  /** Named by what they are made of, so that it never changes and can be kept for ever. */
  readonly folder: Address;
  /** Made when they are first asked for. */
  readonly files: readonly SiteFile[];
}

/** Letters of the digest: enough for no two to be the same. */
const DIGEST = 12;

/** The style sheet and the modules of a site. */
export const assetsOf = indexOf((site: Site): Assets => {
  const sources = [...site.styles, ...site.modules].map(
    ({ path, text }) => [path, Buffer.from(text)] as const,
  );
  const digest = digestOfParts(sources.toSorted(compareBy(([path]) => path)));
  const folder = `${ASSETS}${digest.slice(0, DIGEST)}/`;
  let files: readonly SiteFile[] | undefined;
  return {
    folder,
    get files() {
      return (files ??= assetFiles(site, folder));
    },
  };
});

function assetFiles(site: Site, folder: Address): readonly SiteFile[] {
  const scripts = [...bundles(site)].map(([name, text]) => ({ path: `${folder}${name}.js`, text }));
  return [{ path: `${folder}style.css`, text: styleSheet(site.styles) }, ...scripts];
}

/** The parts in their order, without what is there only for those who write them. */
function styleSheet(styles: readonly SourceFile[]): string {
  const texts = new Map(styles.map(({ path, text }) => [path, text]));
  return STYLES.map((path) => texts.get(path) ?? "")
    .join("")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s+/gm, "");
}
