import type { VNode } from "preact";
import { LATEST } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { CONTENT_SECURITY_POLICY } from "./policy.ts";
import type { ShellContext } from "./shell-context.ts";
import { siteName } from "./site-name.ts";

interface HeadProps {
  readonly page: Page;
  readonly here: Here;
  readonly context: ShellContext;
}

/** Three bars, as of a rating. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23087' d='M1 9h4v6H1zM6 5h4v10H6zM11 1h4v14h-4z'/%3E%3C/svg%3E";

/** Types do not know it yet: nothing is shown before the module has run. */
const RENDER_BLOCKING = { blocking: "render" };

/** What browsers and search engines need to know of a page. */
export function Head({ page, here, context }: HeadProps): VNode {
  const { site, edition, assets } = context;
  const isOld = edition !== undefined && edition !== site.newest;
  const parts = [page.title, edition?.name, siteName(site)];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
      <meta name="referrer" content="no-referrer" />
      <title>{parts.filter((part) => part !== undefined && part !== "").join(" · ")}</title>
      <meta name="description" content={page.summary} />
      {isOld && <meta name="robots" content="noindex" />}
      {edition === site.newest && (
        <link
          rel="canonical"
          href={here.to(`${LATEST}/${page.address.slice(here.edition.length)}`)}
        />
      )}
      <link rel="alternate" type="text/markdown" href="index.md" />
      <link rel="alternate" type="application/json" href="index.json" />
      <link rel="icon" href={ICON} />
      <link rel="stylesheet" href={here.to(`${assets}style.css`)} />
      <script type="module" async {...RENDER_BLOCKING} src={here.to(`${assets}theme.js`)} />
      <script type="module" src={here.to(`${assets}site.js`)} />
    </head>
  );
}
