import type { Catalog } from "../../../catalog/catalog.ts";
import { nodesOf } from "../../../site/markup/element.ts";
import { htmlOf } from "../../../site/markup/html-of.ts";
import { observations } from "../../../traffic/profile/observations.ts";
import type { Profile } from "../../../traffic/profile/profile.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { ReportPage } from "./report-page.tsx";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { worstPaths } from "./worst.ts";

/** What is shown, and what is said of it. */
export interface ProfileHtmlOptions {
  readonly profile: Profile;
  readonly catalog: Catalog;
  /** Of the connection, for the title. */
  readonly name: string;
  /** Of Canon. */
  readonly version: string;
}

/**
 * A profile as one HTML file, for people: it loads nothing, reads well without its script, on paper
 * and on a phone. Of the profile it shows counts, and names only where the definitions have them.
 */
export function profileHtml({ profile, catalog, name, version }: ProfileHtmlOptions): string {
  const events = observations(profile, catalog);
  const page = { profile, catalog, events, worst: worstPaths(events), name, version };
  const policy = contentSecurityPolicy({ style: STYLE, script: SCRIPT });
  const head = nodesOf(
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title>{`${name} · Profile`}</title>
      <link rel="icon" href="data:," />
    </>,
  );
  const body = nodesOf(<ReportPage {...page} />);
  return [
    `<!DOCTYPE html>\n<html lang="en"><head>${htmlOf(head)}`,
    `<style>${STYLE}</style></head>\n<body>${htmlOf(body)}`,
    // Without any event type there is nothing to narrow.
    `${events.length === 0 ? "" : `<script>${SCRIPT}</script>`}</body></html>\n`,
  ].join("");
}
