import type { VNode } from "preact";
import { AlsoSeen } from "./also-seen.tsx";
import { EventList } from "./event-list.tsx";
import { Legend } from "./legend.tsx";
import { Models } from "./models.tsx";
import type { PageData } from "./page-data.ts";
import { Summary } from "./summary.tsx";
import { VerdictPatterns } from "./verdict-bar.tsx";
import { WorstFields } from "./worst-fields.tsx";

/** The content of the report: what matters to most people first. */
export function ReportPage(page: PageData): VNode {
  return (
    <main>
      <VerdictPatterns />
      <header>
        <p class="kind">Connection profile</p>
        <h1>{page.name}</h1>
        <p class="lead">
          What this connection really sends, beside how often the documentation says that
          organizations send it.
        </p>
      </header>
      <Content {...page} />
      <footer>
        Made by Canon {page.version}. It holds counts, and names and codes of the definitions, but
        no other value of any message.
      </footer>
    </main>
  );
}

function Content(page: PageData): VNode {
  if (page.events.length === 0)
    return (
      <>
        <p>There is no message of an event type of the definitions.</p>
        <AlsoSeen {...page} />
      </>
    );
  return (
    <>
      <Summary {...page} />
      <Models {...page} />
      <WorstFields {...page} />
      <AlsoSeen {...page} />
      <Legend />
      <EventList {...page} />
    </>
  );
}
