import type { VNode } from "preact";
import { grouped } from "../../../site/parts/counted.ts";
import { ratingWords } from "../../../site/parts/rating.tsx";
import { Scroll } from "../../../site/parts/scroll.tsx";
import type {
  EventObservations,
  FieldObservation,
  Observed,
} from "../../../traffic/profile/observations.ts";
import { fieldAnchor } from "./field-anchor.ts";
import { noteWords } from "./note-words.ts";
import { interval, percent } from "../share.ts";
import { shareBar } from "./share-bar.ts";
import { VERDICTS } from "../verdicts.ts";

interface FieldTableProps {
  readonly observed: EventObservations;
  /** Anchors that something leads to. */
  readonly linked: ReadonlySet<string>;
}

/** All fields of an event type, in the order of the definitions. */
export function FieldTable({ observed, linked }: FieldTableProps): VNode {
  const { event, fields } = observed;
  return (
    <Scroll label={`Fields of ${event}`}>
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Share of messages, 95 % interval</th>
            <th scope="col">Declared</th>
            <th scope="col">Verdict</th>
            <th scope="col">Of objects</th>
            <th scope="col">Besides</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((observation) => {
            const anchor = fieldAnchor(event, observation.path);
            return (
              <FieldLine
                observation={observation}
                anchor={linked.has(anchor) ? anchor : undefined}
              />
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

interface FieldLineProps {
  readonly observation: FieldObservation;
  readonly anchor: string | undefined;
}

/** Files have ten thousands of these lines, so they hold as little as they can. */
function FieldLine({ observation, anchor }: FieldLineProps): VNode {
  const { path, field, profile, ofMessages, ofParents, deviation } = observation;
  const { word, className } = VERDICTS[ofMessages.verdict];
  const { required } = field.field;
  return (
    <tr
      class={className}
      id={anchor}
      data-d={deviation > 0 ? Math.round(deviation * 1000) : undefined}
    >
      <th scope="row">
        {path}
        {required === "always" && <b> required</b>}
        {required === "sending" && <b> required when sending</b>}
      </th>
      <td class={shareBar(ofMessages)}>
        {percent(ofMessages.share)} <small>{interval(ofMessages, "–")}</small>
      </td>
      <td class={ofMessages.source === "estimated" ? "e" : undefined}>
        {ratingWords(ofMessages.declared, ofMessages.source)}
      </td>
      <td>{word}</td>
      <td>{parentWords(profile.chances, ofParents)}</td>
      <td>{noteWords(observation)}</td>
    </tr>
  );
}

/** How many of the objects that could have the field have it. */
function parentWords(chances: number, ofParents: Observed | undefined): string {
  if (chances === 0) return "no object";
  if (ofParents === undefined) return "";
  const { share, verdict } = ofParents;
  const words = `${percent(share)} of ${grouped(chances)}`;
  return verdict === "worse" || verdict === "better" ? `${words}, ${verdict}` : words;
}
