import { htmlOf } from "./markup/html-of.ts";
import { nodesOf } from "./markup/element.ts";
import { CONTENT_SECURITY_POLICY } from "./layout/policy.ts";
import { siteName } from "./layout/site-name.ts";
import type { Site, SiteFile } from "./site.ts";

/**
 * `404.html`, which servers of files answer with where there is no page. It can stand at any address,
 * so it needs no other file, and its only link goes up.
 */
export function notFoundFiles(site: Site): readonly SiteFile[] {
  const html = htmlOf(
    nodesOf(
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
          <title>{`Not found · ${siteName(site)}`}</title>
        </head>
        <body>
          <main>
            <h1>There is no such page</h1>
            <p>
              Addresses of pages stay what they are, so this one is probably misspelt, or the
              edition that it names does not have the page.
            </p>
            <p>
              <a href="../">Go to the page above</a>
            </p>
          </main>
        </body>
      </html>,
    ),
  );
  return [{ path: "404.html", text: `<!DOCTYPE html>\n${html}\n` }];
}
