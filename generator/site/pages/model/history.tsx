import type { VNode } from "preact";
import { inEdition } from "../../address.ts";
import type { Here } from "../../here.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { ModelStep } from "./model-history.ts";

interface HistoryProps {
  readonly steps: readonly ModelStep[];
  /** Names of the editions that have pages. */
  readonly shown: ReadonlySet<string>;
  readonly here: Here;
}

/** The versions of a data model, newest first, and what each meant. */
export function History({ steps, shown, here }: HistoryProps): VNode {
  return (
    <Scroll label="Versions">
      <table>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Edition</th>
            <th scope="col">What it brought</th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr>
              <th scope="row">{step.version}</th>
              <td>
                {shown.has(step.edition) ? (
                  <a href={here.to(`${step.edition}/`)}>{step.edition}</a>
                ) : (
                  step.edition
                )}
              </td>
              <td>{stepWords(step)}</td>
              <td>
                {step.before !== undefined && shown.has(step.edition) && (
                  <a href={here.to(`${step.edition}/${inEdition.changes}`)}>since {step.before}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const BUMPS = {
  major: "Breaking changes.",
  minor: "Additions.",
  patch: "Corrections.",
} as const;

function stepWords({ bump, added, removed }: ModelStep): string {
  if (bump === undefined) return "The first version.";
  return [
    BUMPS[bump],
    ...(added.length === 0 ? [] : [`New: ${added.join(", ")}.`]),
    ...(removed.length === 0 ? [] : [`Removed: ${removed.join(", ")}.`]),
  ].join(" ");
}
