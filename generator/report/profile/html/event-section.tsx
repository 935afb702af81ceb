import type { VNode } from "preact";
import type { Catalog } from "../../../catalog/catalog.ts";
import { counted as countedWords, grouped } from "../../../site/parts/counted.ts";
import type { EventObservations } from "../../../traffic/profile/observations.ts";
import type { EventProfile } from "../../../traffic/profile/profile.ts";
import { CodeTable } from "./code-table.tsx";
import { FieldTable } from "./field-table.tsx";
import { FormatTable } from "./format-table.tsx";
import { SizeTable } from "./size-table.tsx";
import { VerdictBar } from "./verdict-bar.tsx";
import { verdictCounts } from "../verdicts.ts";

interface EventSectionProps {
  readonly observed: EventObservations;
  readonly counted: EventProfile;
  readonly context: EventContext;
}

/** What all event types of the report share. */
interface EventContext {
  readonly catalog: Catalog;
  /** Anchors of fields that other parts of the report lead to. */
  readonly linked: ReadonlySet<string>;
  readonly isOpen: boolean;
}

/** An event type: in one line how it fares, below it all that was counted. */
export function EventSection({ observed, counted, context }: EventSectionProps): VNode {
  const { event, messages, fields } = observed;
  const { catalog, linked, isOpen } = context;
  const counts = verdictCounts(fields);
  return (
    <details class="event" id={event} open={isOpen}>
      <summary>
        <h4>{event.slice(event.indexOf(".") + 1)}</h4>
        <span class="n">{countedWords(messages, "message", "messages")}</span>
        <VerdictBar counts={counts} />
        <span class={counts.worse > 0 ? "w" : undefined}>
          {counts.worse > 0 ? <span class="v">{grouped(counts.worse)} worse</span> : "none worse"}
        </span>
        <span class="hits" />
      </summary>
      <FieldTable observed={observed} linked={linked} />
      <CodeTable catalog={catalog} observed={observed} />
      <FormatTable {...observed} />
      <SizeTable event={event} sizes={counted.bytes} />
    </details>
  );
}
