import type { VNode } from "preact";
import type { ValueSet } from "../../../catalog/value-set.ts";
import { codeAnchor } from "../../address.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { Text } from "../../parts/text.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import { CODES_FILE } from "./codes-csv.ts";
import { StandardLink } from "./standard-link.tsx";

interface CodesProps {
  readonly edition: SiteEdition;
  readonly set: ValueSet;
}

/** The codes of a value set. A column that would tell nothing is left out. */
export function Codes({ edition: { past }, set: { id, codes } }: CodesProps): VNode {
  const setSince = past.valueSetSince(id);
  const hasMeanings = codes.some(({ meaning }) => meaning !== undefined);
  const hasLater = codes.some(({ code }) => past.codeSince(id, code) !== setSince);
  return (
    <>
      <Scroll label="Codes">
        <table class="codes">
          <thead>
            <tr>
              <th scope="col">Code</th>
              {hasMeanings && <th scope="col">Meaning</th>}
              {hasLater && <th scope="col">Since</th>}
            </tr>
          </thead>
          <tbody>
            {codes.map(({ code, meaning }) => (
              <tr id={codeAnchor(code)}>
                <th scope="row">
                  <a href={`#${codeAnchor(code)}`}>
                    <code>{code}</code>
                  </a>
                </th>
                {hasMeanings && <td>{meaning !== undefined && <Text of={meaning} />}</td>}
                {hasLater && <td>{past.codeSince(id, code)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">
        Download: <a href={CODES_FILE}>codes as CSV</a>,{" "}
        <a href="index.json">all of this as JSON</a>. In the CSV, an apostrophe stands before what a
        spreadsheet would take for a formula.
      </p>
    </>
  );
}

/** Who keeps codes that are not listed. */
export function KeptCodes({ of: { standard } }: { readonly of: ValueSet }): VNode {
  return (
    <p>
      The codes are kept by {standard === undefined ? "others" : <StandardLink of={standard} />},
      and not repeated here.
    </p>
  );
}
