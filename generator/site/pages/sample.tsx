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
import type { EditionCatalog } from "../samples/sample-files.ts";

/** The samples of each event type: made up, valid, and the same ones that packages hold. */
export function samplePages(edition: EditionCatalog): readonly Page[] {
  return [...edition.catalog.events.values()].map((event) => samplePage(edition, event));
}

function samplePage(edition: EditionCatalog, event: EventType): Page {
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
  readonly edition: EditionCatalog;
  readonly event: EventType;
  readonly here: Here;
}

function Samples({ edition: { catalog }, event, here }: SamplesProps): VNode {
  const page = eventAddress(event);
  const rows = new Set([...occurrences(catalog, event.message)].map(({ path }) => anchorOf(path)));
  // What holds itself has one row, and may be there more often.
  const rowOf = (path: string): string => {
    const at = rows.has(path) ? -1 : path.lastIndexOf(".");
    return at < 0 ? here.within(page, path) : rowOf(path.slice(0, at));
  };
  const texts = sampleTexts(catalog).get(event.id);
  return (
    <>
      <p>
        Messages as they could be sent, with people and facts that are made up. Each key is a link
        to its field in <a href={here.within(page)}>{event.id}</a>.
      </p>
      <ul>
        {PROFILES.map((profile) => (
          <li>
            <a href={`#${profile}-message`}>{SHOWN[profile].title}</a>: {SHOWN[profile].meaning}{" "}
            <a href={`${profile}.json`}>{profile}.json</a>
          </li>
        ))}
      </ul>
      {PROFILES.map((profile) => (
        <>
          <h2 id={`${profile}-message`}>{SHOWN[profile].title}</h2>
          <SampleText text={texts?.[profile] ?? ""} rowOf={rowOf} hasAnchors={profile === "full"} />
        </>
      ))}
    </>
  );
}

/** What the samples are called, and what each holds. */
const SHOWN: Readonly<Record<Profile, { readonly title: string; readonly meaning: string }>> = {
  minimal: { title: "Minimal", meaning: "only what senders must give." },
  typical: { title: "Typical", meaning: "what is rated reliable or probable." },
  full: { title: "Full", meaning: "every field that there is." },
};
