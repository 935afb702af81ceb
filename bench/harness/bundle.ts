import { build } from "esbuild";

/** How to bundle. */
export interface BundleOptions {
  readonly outfile: string;
  readonly minify?: boolean;
  /** Leaves packages as imports. */
  readonly externalPackages?: boolean;
}

/** Bundles a module, TypeScript or JavaScript, with all that it imports into one ES module. */
export async function bundle(entry: string, options: BundleOptions): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: options.outfile,
    bundle: true,
    minify: options.minify ?? false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: options.externalPackages === true ? "external" : "bundle",
    logLevel: "error",
  });
}
