import type { Catalog } from "../catalog/catalog.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { generatorPackage } from "../run/generator-package.ts";
import type { Profile } from "../traffic/profile/profile.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { loadCatalog } from "./load-catalog.ts";
import { profileFormat, profileOutput } from "./profile-output.ts";

/** A profile, and what its messages are called. */
export interface NamedProfile {
  readonly profile: Profile;
  readonly name: string;
  /** If it was read already: JSON needs no definitions. */
  readonly catalog?: Catalog;
}

/**
 * Writes a profile, or what is made of it, as the options ask. What is wrong with the options is thrown at
 * once, before there is a profile.
 */
export function profileWriter(
  context: CommandContext,
  first: "text" | "json",
): (named: NamedProfile) => Promise<ExitCode> {
  const format = reportFormat(context, first);
  const output = profileOutput(context);
  return async (named) => {
    const text = await reportText(context, named, { format, colours: output.colours });
    if (text === undefined) return EXIT.findings;
    output.write(text);
    return EXIT.ok;
  };
}

type Format = "text" | "json" | "html" | "ratings";

function reportFormat(context: CommandContext, first: "text" | "json"): Format {
  if (!context.options.flag("write-ratings"))
    return profileFormat(context, [first, "text", "json", "html"]);
  if (context.options.flag("format"))
    throw new UsageError('"--write-ratings" makes a patch, whatever the format.');
  return "ratings";
}

/** Undefined after the errors of the definitions were printed. */
async function reportText(
  context: CommandContext,
  { profile, ...named }: NamedProfile,
  { format, colours }: { readonly format: Format; readonly colours: boolean },
): Promise<string | undefined> {
  if (format === "json") {
    const { printProfile } = await import("../traffic/profile/print-profile.ts");
    return printProfile(profile);
  }
  const { options } = context;
  const name = options.text("name") ?? named.name;
  const catalog = named.catalog ?? (await loadCatalog(context));
  if (catalog === undefined) return undefined;
  switch (format) {
    case "html": {
      const { profileHtml } = await import("../report/profile/html/profile-html.tsx");
      const { version } = generatorPackage(nodeFileSystem);
      return profileHtml({ profile, catalog, name, version });
    }
    case "ratings": {
      const { profileRatings } = await import("./profile-ratings.ts");
      return await profileRatings(context, { profile, catalog, name });
    }
    case "text": {
      const { renderProfileText } = await import("../report/profile/render-text.ts");
      return renderProfileText(profile, { catalog, name, all: options.flag("all"), colours });
    }
  }
}
