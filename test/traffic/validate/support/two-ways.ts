import { expect } from "vitest";
import type { Catalog } from "../../../../generator/catalog/catalog.ts";
import type { Direction } from "../../../../generator/runtime/direction.ts";
import { routedEvents, routerOf } from "../../../../generator/traffic/route.ts";
import { judgeOf } from "../../../../generator/traffic/validate/judge.ts";
import { passesOf } from "../../../../generator/traffic/validate/passes.ts";
import { parsedText } from "../../scan/support/parsed-text.ts";
import { textIn } from "../../scan/support/text-of.ts";

/** The short way to judge texts beside the long one, by parsing them. */
export interface TwoWays {
  /** Expects that both ways say the same of a text. Tells the event type of one without issues. */
  judged(text: string | Uint8Array): string | undefined;
}

/** Of which messages, and what is asked. */
export interface WaysOptions {
  readonly catalog: Catalog;
  readonly direction: Direction;
  /** Id of the event type of all messages. */
  readonly event?: string | undefined;
  /** The text of a message in which nothing is wrong: it keeps the short way open, however many texts have issues. */
  readonly good?: string;
}

/** Both ways. */
export function twoWays({ catalog, direction, event, good }: WaysOptions): TwoWays {
  const events = routedEvents(catalog);
  const asked = events.find(({ id }) => id === event);
  const passes = passesOf({ catalog, event, direction });
  const judge = judgeOf({ route: routerOf(events, asked), direction, maxIssues: 1 });
  const goodText = good === undefined ? undefined : textIn("", good, "\n");
  return {
    judged(text) {
      const range = textIn("", text, "\n");
      const parsed = parsedText(range);
      const bytes = range.to - range.from;
      const verdict =
        parsed && judge({ kind: "message", place: { line: 1 }, value: parsed.value, bytes });
      const expected = verdict?.issues.length === 0 ? verdict.event : undefined;
      const told = passes(range);
      if (told !== expected)
        expect.fail(
          `${direction}: ${told}, and not ${expected}, of ${Buffer.from(text).toString()}`,
        );
      if (told === undefined && goodText !== undefined && passes(goodText) === undefined)
        expect.fail(`${good} does not pass`);
      return told;
    },
  };
}
