import type { VNode } from "preact";
import { guideAddress, GLOSSARY, GUIDES, inEdition, type Address } from "../../address.ts";
import type { Guide } from "../../guides/guide.ts";
import type { Here } from "../../here.ts";

interface EntryPointsProps {
  readonly guides: readonly Guide[];
  readonly here: Here;
  /** The folder of the newest edition. */
  readonly newest: Address;
}

/** Where one can begin, each with what one finds there. */
export function EntryPoints({ guides, here, newest }: EntryPointsProps): VNode {
  const [first] = guides;
  const points: readonly (readonly [label: string, address: Address, what: string])[] = [
    first === undefined
      ? ["Guides", GUIDES, "How messages are exchanged."]
      : [
          first.title,
          guideAddress(first.topic),
          "How a message looks, how to read this reference, and the first steps.",
        ],
    [
      "Check a message",
      newest + inEdition.check,
      "What is wrong, and what is missing of what others send. It stays in your browser.",
    ],
    [
      "All fields",
      newest + inEdition.fields,
      "Every path that a message can have, and the event types that have it.",
    ],
    [
      "Value sets",
      newest + inEdition.valueSets,
      "The codes of every field, what they mean, and where they are used.",
    ],
    [
      "What changed",
      newest + inEdition.changes,
      "What the newest edition changed, for senders and for receivers.",
    ],
    ["Glossary", GLOSSARY, "What the words mean, each in a sentence or two."],
  ];
  return (
    <ul class="entries">
      {points.map(([label, address, what]) => (
        <li>
          <a href={here.to(address)}>{label}</a>
          <p>{what}</p>
        </li>
      ))}
    </ul>
  );
}
