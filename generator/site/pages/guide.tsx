import type { VNode } from "preact";
import { GUIDES, guideAddress } from "../address.ts";
import { GuideText } from "../guides/guide-text.tsx";
import { guidesOf, type Guide } from "../guides/guide.ts";
import { linkTarget } from "../guides/link-target.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import type { Site } from "../site.ts";

/** The guides, and the page that lists them. */
export function guidePages(site: Site): readonly Page[] {
  const guides = guidesOf(site.guides);
  return [listPage(guides), ...guides.map((guide) => guidePage(guide, site))];
}

function listPage(guides: readonly Guide[]): Page {
  return {
    kind: "list",
    address: GUIDES,
    title: "Guides",
    summary: "How messages are exchanged, read, written and checked, step by step.",
    trail: [],
    content: (here) => (
      <div class="text prose">
        <p class="lead">
          Each takes a few minutes. Read them in this order if the data models are new to you.
        </p>
        <ol class="guides">
          {guides.map(({ topic, title, summary }) => (
            <li>
              <a href={here.to(guideAddress(topic))}>{title}</a>
              <br />
              {summary}
            </li>
          ))}
        </ol>
      </div>
    ),
    data: () => ({
      guides: guides.map(({ topic, title, summary }) => ({ topic, title, summary })),
    }),
  };
}

function guidePage(guide: Guide, site: Site): Page {
  const { topic, title, summary, headings, file } = guide;
  return {
    kind: "guide",
    address: guideAddress(topic),
    title,
    summary,
    trail: [{ label: "Guides", address: GUIDES }],
    content: (here) => <GuideContent guide={guide} site={site} here={here} />,
    data: () => ({
      topic,
      headings: headings.map(({ id, title }) => ({ id, title })),
      text: file.text,
    }),
  };
}

interface GuideContentProps {
  readonly guide: Guide;
  readonly site: Site;
  readonly here: Here;
}

function GuideContent({ guide, site, here }: GuideContentProps): VNode {
  const guides = guidesOf(site.guides);
  const next = guides[guides.indexOf(guide) + 1];
  const world = { catalog: site.newest.catalog, guides };
  const linkTo = (link: string): string | undefined => {
    const target = linkTarget(world, link);
    if ("url" in target) return target.url;
    return "fault" in target ? undefined : here.to(target.address, target.fragment);
  };
  return (
    <div class="text prose">
      <GuideText tokens={guide.tokens} linkTo={linkTo} />
      <p class="next">
        {next !== undefined && (
          <>
            Next: <a href={here.to(guideAddress(next.topic))}>{next.title}</a>.{" "}
          </>
        )}
        <a href={here.to(GUIDES)}>All guides</a>
      </p>
    </div>
  );
}
