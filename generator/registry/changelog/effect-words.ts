import type { Change } from "../../compat/change.ts";
import { isOnlyWarned } from "./only-warned.ts";

/** For whom a change breaks something, as sentences for people. Empty if it breaks nothing. */
export function effectWords(change: Change): string {
  const { wire, source } = change;
  const warned = isOnlyWarned(change);
  return [
    ...(wire.sender === "break" ? [SENDERS[warned ? "warned" : "refused"]] : []),
    ...(wire.receiver === "break" ? [RECEIVERS[warned ? "warned" : "refused"]] : []),
    ...codeWords(source),
  ].join(" ");
}

const SENDERS = {
  refused: "Senders: messages that were right may be refused.",
  warned: "Senders: messages that were right may be refused when sending; receivers only warn.",
} as const;

const RECEIVERS = {
  refused: "Receivers: those who have not upgraded may refuse messages.",
  warned: "Receivers: those who have not upgraded are warned of what they do not expect.",
} as const;

function codeWords({ reading, constructing }: Change["source"]): readonly string[] {
  const broken = [
    ...(reading === "break" ? ["reads messages"] : []),
    ...(constructing === "break" ? ["makes them"] : []),
  ];
  if (broken.length === 0) return [];
  return [`TypeScript: code that ${broken.join(" or ")} may not compile.`];
}
