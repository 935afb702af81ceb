import type { Change, Effect, Place, Witness } from "../../compat/change.ts";
import { changeRule } from "../../compat/rules.ts";

/** What kind of change it is, as a sentence. */
export function purposeOf({ rule }: Change): string {
  return changeRule(rule)?.purpose ?? "";
}

/** What those do whom it concerns, as a sentence. */
export function adviceOf({ rule }: Change): string {
  return changeRule(rule)?.advice ?? "";
}

/** `String -> Number`, `was String`, `String`; empty where there is nothing to say. */
export function valuesText({ before, after }: Change): string {
  if (before === undefined) return after ?? "";
  return after === undefined ? `was ${before}` : `${before} -> ${after}`;
}

/** What a change does on the wire and in code: `senders break (receivers only warn)`. */
export function effectTexts(change: Change): readonly string[] {
  const { wire, source, tolerated } = change;
  const side = (effect: Effect): string =>
    effect === "break" && tolerated ? "break (receivers only warn)" : word(effect);
  return [
    `senders ${side(wire.sender)}`,
    `receivers ${side(wire.receiver)}`,
    source.reading === "ok" && source.constructing === "ok"
      ? "TypeScript ok"
      : `TypeScript: reading ${word(source.reading)}, constructing ${word(source.constructing)}`,
  ];
}

function word(effect: Effect): string {
  return effect === "break" ? "break" : "ok";
}

/** As `canon explain` takes it: `PatientAdmin.NewPatient.Patient.Identifiers[].ID`. */
export function placeText({ event, path }: Place): string {
  return path === "" ? event : `${event}.${path}`;
}

/** What a witness proves, without anything that the message holds. */
export function witnessText({ event, breaks, issues, tolerated }: Witness): string {
  const when = breaks === "sender" ? "valid before, refused after" : "valid after, refused before";
  const warned = tolerated ? ", receivers only warn" : "";
  const [issue] = issues;
  const why = issue === undefined ? "" : `: ${issue.path || "message"}: ${issue.message}`;
  return `${event}, ${when}${warned}${why}`;
}

/** True if the change breaks something for somebody. */
export function isBreaking({ wire, source, bump }: Change): boolean {
  const effects = [wire.sender, wire.receiver, source.reading, source.constructing];
  return bump === "major" || effects.includes("break");
}

/** `1 place`, `2 places`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
