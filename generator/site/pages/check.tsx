import type { VNode } from "preact";
import { inEdition, ISSUES } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import type { SiteEdition } from "../site-edition.ts";
import { CheckForm } from "./check/check-form.tsx";

/** The page on which messages are checked, in the browser of the reader and nowhere else. */
export function checkPages(edition: SiteEdition): readonly Page[] {
  const { catalog, name } = edition;
  return [
    {
      kind: "check",
      address: `${name}/${inEdition.check}`,
      title: "Check a message",
      summary:
        "Checks a message in your browser, and shows which fields it fills and which it lacks.",
      trail: [],
      content: (here) => <Check edition={edition} here={here} />,
      data: () => ({
        edition: name,
        validators: `../${inEdition.data}validators.js`,
        ratings: `../${inEdition.data}ratings.json`,
        eventTypes: [...catalog.events.keys()],
      }),
    },
  ];
}

function Check({ edition, here }: { readonly edition: SiteEdition; readonly here: Here }): VNode {
  return (
    <>
      <p class="lead">
        Your browser checks the message here, with the validators that the packages hold. The
        message does not leave this page: nothing of it is sent or stored.
      </p>
      <div
        class="check"
        data-module="check"
        data-folder={here.within("")}
        data-issues={here.to(ISSUES)}
      >
        <p data-instead>The page needs JavaScript for that. In a terminal, this checks the same:</p>
        <pre data-instead>
          <code>npx canon validate message.json</code>
        </pre>
        <CheckForm catalog={edition.catalog} />
      </div>
    </>
  );
}
