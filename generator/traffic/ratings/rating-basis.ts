import type { Proportion } from "../profile/newcombe.ts";
import { ratingOf } from "../profile/observations.ts";
import type { RatingProposal } from "./rating-proposals.ts";

/** Most characters of a basis, by the grammar of definitions. */
const MOST = 200;

/** What a proposed rating rests on: `71 % of 12,345 Address objects, Hospital A`. `name` says whose messages. */
export function ratingBasis({ place, seen }: RatingProposal, name: string): string {
  const { document, parents } = place;
  const around = parents.at(-1) ?? (document.kind === "event" ? undefined : document.name);
  const what = around === undefined ? "messages" : `${around} objects`;
  const text = `${percentOf(seen)} % of ${grouped(seen.of)} ${what}, ${oneLine(name)}`;
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1).replace(/\p{Cs}$/u, "")}…`;
}

/** As few digits as say no other rating than the share has, and neither all nor none of what is not so. */
function percentOf({ count, of }: Proportion): string {
  const share = count / of;
  const texts = [0, 1, 2, 3, 4].map((digits) => (share * 100).toFixed(digits));
  const isTrue = (text: string): boolean => {
    const told = Number(text) / 100;
    return ratingOf(told) === ratingOf(share) && (told === share || (told > 0 && told < 1));
  };
  return texts.find(isTrue) ?? String(share * 100);
}

/** `12,345`. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, " ").trim();
}
