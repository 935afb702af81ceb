/**
 * Whether it is worth to try the short way first, which is lost time if the long one has to follow: as long as more
 * than every third message gets through. Where the messages of a connection all have some issue,
 * only now and then a few are tried.
 */
export interface Bet {
  /** Whether to try with the next one. */
  isOn(): boolean;
  /** Tells whether a trial has got through. */
  tell(isWon: boolean): void;
}

const MOST = 64;
const WON = 2;
const LOST = -1;
/** Trials after a break, if all of them are lost, and messages of a break. */
const TRIALS = 8;
const BREAK = 256;

/** A bet that is on. */
export function newBet(): Bet {
  let credit = MOST;
  let left = 0;
  return {
    isOn() {
      if (left === 0) return true;
      left -= 1;
      if (left === 0) credit = TRIALS;
      return false;
    },
    tell(isWon) {
      credit = Math.min(credit + (isWon ? WON : LOST), MOST);
      if (credit <= 0) left = BREAK;
    },
  };
}
