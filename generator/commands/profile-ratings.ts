import { isAbsolute, join, relative, sep } from "node:path";

import { groupBy } from "../base/group-by.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { readDefinitions } from "../run/read-definitions.ts";
import type { Profile } from "../traffic/profile/profile.ts";
import { ratedText } from "../traffic/ratings/rated-file.ts";
import { ratingProposals, type RatingProposals } from "../traffic/ratings/rating-proposals.ts";
import { unifiedDiff } from "../traffic/ratings/unified-diff.ts";
import type { CommandContext } from "./command.ts";
import { definitionsFolder } from "./folders.ts";
import { plural } from "./print-findings.ts";

/** What ratings are read from. */
interface Rated {
  readonly profile: Profile;
  readonly catalog: Catalog;
  /** Whose messages. It is written beside the ratings. */
  readonly name: string;
}

/** `canon profile --write-ratings`: a patch of the definitions. What is left to people is told on stderr. */
export async function profileRatings(context: CommandContext, rated: Rated): Promise<string> {
  const { profile, catalog, name } = rated;
  const { documents } = await readDefinitions(definitionsFolder(context), { lint: "none" });
  const found = ratingProposals(profile, catalog, documents);
  const byDocument = groupBy(found.proposals, ({ place }) => place.document);
  const files = documents.flatMap((document) => {
    const proposals = byDocument.get(document) ?? [];
    if (proposals.length === 0) return [];
    const { path, text } = document.source;
    return [unifiedDiff(patchPath(context, path), text, ratedText(document, proposals, name))];
  });
  context.stderr.write(told(found, files.length));
  return files.join("");
}

/** The path of a file from where the command runs; from the definitions folder, if that lies elsewhere. */
function patchPath(context: CommandContext, file: string): string {
  const folder = relative(context.cwd, definitionsFolder(context));
  const isInside = !folder.startsWith("..") && !isAbsolute(folder);
  return (isInside ? join(folder, file) : file).split(sep).join("/");
}

/** Names that are told of each kind; of more, only the number. */
const SHOWN = 5;

function told(found: RatingProposals, files: number): string {
  const { proposals, published, divided, overridden } = found;
  const sum = `${plural(proposals.length, "rating")} proposed, in ${plural(files, "file")}.\n`;
  return [
    proposals.length === 0 ? "No rating is proposed.\n" : sum,
    ...named(differingText(published.length), published),
    ...named("Not proposed, since places of the field say different things", divided),
    ...named("Not proposed, since an override rates the field there", overridden),
  ].join("");
}

function differingText(count: number): string {
  return count === 1
    ? "1 published rating differs from what messages show, and stands"
    : `${count} published ratings differ from what messages show, and stand`;
}

function named(text: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? [`  and ${names.length - SHOWN} more\n`] : [];
  return [`${text}:\n`, ...names.slice(0, SHOWN).map((name) => `  ${name}\n`), ...more];
}
