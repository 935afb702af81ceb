import type { VNode } from "preact";
import { modelOf } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { occurrences } from "../../catalog/walk.ts";
import { sampleTexts } from "../../emit/sample-texts.ts";
import { PROFILES, type Profile } from "../../runtime/samples/selection.ts";
import { anchorOf, eventAddress, modelAddress, sampleAddress } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { SampleText } from "../samples/sample-text.tsx";
import type { SiteEdition } from "../site-edition.ts";

/** The samples of each event type: made up, valid, and the same ones that packages hold. */
export function samplePages(edition: SiteEdition): readonly Page[] {
  return [...edition.catalog.events.values()].map((event) => samplePage(edition, event));
}

function samplePage(edition: SiteEdition, event: EventType): Page {
  const { name, catalog } = edition;
  const model = modelOf(catalog, event.model);
  return {
    kind: "sample",
    address: `${name}/${sampleAddress(event)}`,
    title: `Samples of ${model.title} ${event.title}`,
    summary: `Messages of the event type ${event.id}, made up and valid: minimal, typical and full.`,
    trail: [
      { label: model.title, address: `${name}/${modelAddress(model.name)}` },
      { label: event.title, address: `${name}/${eventAddress(event)}` },
    ],
    content: (here) => <Samples edition={edition} event={event} here={here} />,
    data: () => ({
      event: event.id,
      samples: Object.fromEntries(PROFILES.map((profile) => [profile, `${profile}.json`])),
    }),
  };
}

interface SamplesProps {
  readonly edition: SiteEdition;
  readonly event: EventType;
  readonly here: Here;
}

function Samples({ edition: { catalog }, event, here }: SamplesProps): VNode {
  const rows = new Set([...occurrences(catalog, event.message)].map(({ path }) => anchorOf(path)));
  const page = eventAddress(event);
  const rowOf = (path: string): string | undefined =>
    rows.has(path) ? here.within(page, path) : undefined;
  const texts = sampleTexts(catalog).get(event.id);
  return (
    <>
      <p>
        Messages as they could be sent, with people and facts that are made up. Each key is a link
        to its field in <a href={here.within(page)}>{event.id}</a>.
      </p>
      {PROFILES.map((profile) => (
        <>
          <h2 id={`${profile}-message`}>{SHOWN[profile].title}</h2>
          <p>
            {SHOWN[profile].meaning} <a href={`${profile}.json`}>{profile}.json</a>
          </p>
          <SampleText text={texts?.[profile] ?? ""} rowOf={rowOf} hasAnchors={profile === "full"} />
        </>
      ))}
    </>
  );
}

/** What the samples are called, and what each holds. */
const SHOWN: Readonly<Record<Profile, { readonly title: string; readonly meaning: string }>> = {
  minimal: { title: "Minimal", meaning: "Only what a sender must give." },
  typical: { title: "Typical", meaning: "What more than half of the organizations send." },
  full: { title: "Full", meaning: "Every field that the event type has." },
};
