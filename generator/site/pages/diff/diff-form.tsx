import type { VNode } from "preact";
import type { SiteEdition } from "../../site-edition.ts";

interface DiffFormProps {
  /** Oldest first. */
  readonly editions: readonly SiteEdition[];
  readonly newest: SiteEdition;
}

/** The choice of two editions. A script compares them, and shows the form only then. */
export function DiffForm({ editions, newest }: DiffFormProps): VNode {
  const [oldest] = editions;
  return (
    <>
      <p data-instead>
        Below is what each edition changed against the one before it. To compare others, the page
        needs JavaScript, or in a terminal:{" "}
        <code>
          canon diff {oldest?.name} {newest.name}
        </code>
        .
      </p>
      <form class="tools" hidden>
        <Choice name="from" label="From" editions={editions} chosen={oldest} />
        <Choice name="to" label="To" editions={editions} chosen={newest} />
        <button type="submit">Compare</button>
        <output />
      </form>
      <div class="report" />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly editions: readonly SiteEdition[];
  readonly chosen: SiteEdition | undefined;
}

function Choice({ name, label, editions, chosen }: ChoiceProps): VNode {
  return (
    <label>
      <span>{label}</span>
      <select name={name} autocomplete="off">
        {editions.map((edition) => (
          <option value={edition.name} selected={edition === chosen}>
            {edition.name}
          </option>
        ))}
      </select>
    </label>
  );
}
