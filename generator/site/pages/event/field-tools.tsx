import type { VNode } from "preact";
import { RATINGS } from "../../parts/rating.tsx";

/** What narrows the fields that are shown. A script makes it work, and shows it only then. */
export function FieldTools({ editions }: { readonly editions: readonly string[] }): VNode {
  return (
    <form class="tools" hidden>
      <label>
        <span>Find</span>
        <input type="search" name="q" autocomplete="off" spellcheck={false} />
      </label>
      <label>
        <span>Rating</span>
        <select name="rel">
          <option value="any">any</option>
          <option value="probable">probable or better ({RATINGS.probable.share})</option>
          <option value="reliable">reliable ({RATINGS.reliable.share})</option>
        </select>
      </label>
      {editions.length > 1 && (
        <label>
          <span>New or changed</span>
          <select name="since">
            <option value="">at any time</option>
            {editions
              .slice(1)
              .toReversed()
              .map((edition) => (
                <option value={edition}>since {edition}</option>
              ))}
          </select>
        </label>
      )}
      <label class="check">
        <input type="checkbox" name="req" value="1" /> Required
      </label>
      <label class="check">
        <input type="checkbox" name="vs" value="1" /> With a value set
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
