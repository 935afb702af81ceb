import type { VNode } from "preact";
import { ISSUE_CODES, type IssueCode } from "../../runtime/issue-code.ts";
import { inEdition, ISSUES, LATEST } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { Text } from "../parts/text.tsx";
import { ISSUE_ADVICE, WEIGHTS } from "./issues/issue-advice.ts";

/** The page of all codes that an issue of a message can have. The anchors are the codes. */
export function issuesPages(): readonly Page[] {
  return [
    {
      kind: "issues",
      address: ISSUES,
      title: "Issues of messages",
      summary:
        "Everything that a validator can find wrong with a message, and what to do about it.",
      trail: [],
      content: (here) => <Issues here={here} />,
      data: () => ({
        issues: codes().map((code) => ({
          code,
          meaning: ISSUE_CODES[code],
          severity: WEIGHTS[ISSUE_ADVICE[code].weight],
          advice: ISSUE_ADVICE[code].advice,
        })),
      }),
    },
  ];
}

function codes(): readonly IssueCode[] {
  return Object.keys(ISSUE_CODES) as IssueCode[];
}

function Issues({ here }: { readonly here: Here }): VNode {
  return (
    <div class="text prose">
      <p class="lead">
        What validators can find wrong with a message. The list is closed, and codes stay what they
        are. Errors make a message invalid, warnings do not.
      </p>
      <p>
        Try it: <a href={here.to(`${LATEST}/${inEdition.check}`)}>check a message</a>.
      </p>
      <ul class="counts" data-only="page">
        {codes().map((code) => (
          <li>
            <a href={`#${code}`}>{code}</a>
          </li>
        ))}
      </ul>
      {codes().map((code) => (
        <>
          <h2 id={code}>
            <code>{code}</code>
          </h2>
          <p>
            {ISSUE_CODES[code]} <Text of={ISSUE_ADVICE[code].advice} />
          </p>
          <p class="note">{WEIGHTS[ISSUE_ADVICE[code].weight]}</p>
        </>
      ))}
    </div>
  );
}
