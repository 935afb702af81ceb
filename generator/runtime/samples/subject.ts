import { startOfDay, type Minutes } from "./calendar.ts";
import { digits, drawIndex, pick } from "./draw.ts";

/** A made-up person. One serves for an organization as well, which has an address and phones too. */
export interface Subject {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly born: Minutes;
  /** From 987-65-4320 to 987-65-4329, which are reserved for advertisements. */
  readonly ssn: string;
  /** Ten digits with a right check digit. No identifier that is issued begins with 9. */
  readonly npi: string;
  readonly street: string;
  readonly zip: string;
  readonly email: string;
  /** By kind of line. The numbers 555-0100 to 555-0199 are reserved for fiction. */
  phone(kind: string): string;
}

/** First names that suit anybody, so that no sex can contradict them. */
const FIRST_NAMES = [
  "Alex",
  "Robin",
  "Casey",
  "Jordan",
  "Taylor",
  "Morgan",
  "Riley",
  "Quinn",
  "Avery",
  "Jamie",
  "Rowan",
  "Skyler",
  "Sasha",
  "Charlie",
  "Drew",
  "Emery",
  "Finley",
  "Harper",
  "Kendall",
  "Parker",
  "Reese",
  "Sage",
  "Terry",
  "Winter",
] as const;

/** Family names that nobody has. Their count has no divisor in common with that of the first names. */
const LAST_NAMES = [
  "Exampleson",
  "Testerly",
  "Sampleton",
  "Placeholder",
  "Fictman",
  "Demoworth",
  "Mockingham",
  "Dummetson",
  "Trialsby",
  "Specimenko",
  "Imaginor",
  "Pretendall",
  "Nonesuch",
  "Fauxley",
  "Inventson",
  "Makebelieve",
  "Stubbington",
  "Prototyper",
  "Fableton",
  "Storyborne",
  "Novelline",
  "Mythwell",
  "Notarealname",
] as const;

const STREETS = [
  "Sample Street",
  "Example Avenue",
  "Placeholder Road",
  "Fiction Lane",
  "Demo Drive",
] as const;

/** The subject with this number. Numbers next to each other never give the same name. */
export function subjectOf(seed: number, number: number): Subject {
  const cast = seed * 31 + number;
  const key = `subject ${number}`;
  const firstName = pick(FIRST_NAMES, cast);
  const lastName = pick(LAST_NAMES, cast);
  return {
    firstName,
    middleName: pick(
      FIRST_NAMES,
      cast + 1 + drawIndex(seed, `${key} middle`, FIRST_NAMES.length - 1),
    ),
    lastName,
    born: startOfDay(
      1950 + drawIndex(seed, `${key} year`, 50),
      1 + drawIndex(seed, `${key} month`, 12),
      1 + drawIndex(seed, `${key} day`, 28),
    ),
    ssn: `987-65-432${drawIndex(seed, `${key} ssn`, 10)}`,
    npi: withCheckDigit(`9${digits(seed, `${key} npi`, 8)}`),
    street: `${1 + drawIndex(seed, `${key} house`, 999)} ${pick(STREETS, cast)}`,
    zip: `0000${1 + drawIndex(seed, `${key} zip`, 9)}`,
    email: `${firstName}.${lastName}@example.com`.toLowerCase(),
    phone: (kind) =>
      `+1608555${String(100 + drawIndex(seed, `${key} ${kind}`, 100)).padStart(4, "0")}`,
  };
}

/** Appends the check digit of an NPI: Luhn's, over the digits with `80840` before them. */
function withCheckDigit(base: string): string {
  const digits = Array.from(`80840${base}`, Number);
  const sum = digits.reduce((total, digit, at) => {
    const weighed = (digits.length - at) % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return base + String((10 - (sum % 10)) % 10);
}
