import { didYouMean } from "../base/did-you-mean.ts";
import { UsageError } from "./command.ts";

/** The event type that the user asks for by its id. Throws a `UsageError`, with a suggestion, if there is none. */
export function askedEvent<Event extends { readonly id: string }>(
  events: readonly Event[],
  asked: string | undefined,
): Event | undefined {
  const event = events.find(({ id }) => id === asked);
  if (asked === undefined || event !== undefined) return event;
  const ids = events.map(({ id }) => id);
  const hint = didYouMean(asked, ids) ?? 'It is written "Model.Event".';
  throw new UsageError(`There is no event type "${asked}".`, hint);
}
