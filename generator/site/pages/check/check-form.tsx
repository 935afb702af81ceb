import type { VNode } from "preact";
import type { Catalog } from "../../../catalog/catalog.ts";

/**
 * Where the message goes, and how it is checked. It is no form, so that no key ever sends it. Its
 * parts are known to the module by their ids.
 */
export function CheckForm({ catalog }: { readonly catalog: Catalog }): VNode {
  return (
    <div class="check-form" hidden>
      <label for="message">Message, a list of messages, or one on each line (JSON)</label>
      <textarea
        id="message"
        rows={14}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="Paste a message, or drop a file"
      />
      <div class="tools">
        <label>
          <span>Event type</span>
          <select id="event" autocomplete="off">
            <option value="">as the message says</option>
            {[...catalog.models.values()].map(({ title, events }) => (
              <optgroup label={title}>
                {events.map((event) => (
                  <option value={event.id}>{event.title}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          <span>Checked for</span>
          <select id="direction" autocomplete="off">
            <option value="receiving">who receives it</option>
            <option value="sending">who sends it</option>
          </select>
        </label>
        <label>
          <span>File</span>
          <input id="file" type="file" accept=".json,.ndjson,.jsonl,.txt,application/json" />
        </label>
        <button id="load-sample" type="button">
          Load a sample
        </button>
        <button id="clear" type="button">
          Clear
        </button>
      </div>
      <output id="verdict" for="message event direction file" />
      <div id="report" />
    </div>
  );
}
