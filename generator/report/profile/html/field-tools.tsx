import type { VNode } from "preact";
import type { EventObservations } from "../../../traffic/profile/observations.ts";
import { verdictEntries } from "../verdicts.ts";

/** What narrows and sorts the fields. The script shows it; without that nothing here would work. */
export function FieldTools({ events }: { readonly events: readonly EventObservations[] }): VNode {
  return (
    <form class="tools" hidden>
      <label>
        <span>Find</span>
        <input type="search" name="q" autocomplete="off" spellcheck={false} />
      </label>
      <label>
        <span>Verdict</span>
        <select name="v">
          <option value="">any</option>
          {verdictEntries().map(([verdict, { word }]) => (
            <option value={verdict}>{word}</option>
          ))}
        </select>
      </label>
      {events.length > 1 && (
        <label>
          <span>Event type</span>
          <select name="e">
            <option value="">all</option>
            {events.map(({ event }) => (
              <option value={event}>{event}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>Order</span>
        <select name="sort">
          <option value="">as defined</option>
          <option value="deviation">farthest off first</option>
        </select>
      </label>
      <label class="check">
        <input type="checkbox" name="req" value="1" /> Required
      </label>
      <button type="button" data-do="open">
        Open all
      </button>
      <button type="button" data-do="close">
        Close all
      </button>
      <output />
    </form>
  );
}
