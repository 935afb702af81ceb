/** What is wrong with an exception, for `canon explain`. */
export interface PolicyCode {
  /** One sentence: what is found. */
  readonly purpose: string;
  /** One sentence: what to do. */
  readonly remedy: string;
}

/** Every code that checking exceptions can report, in code-unit order. All are errors. */
export const POLICY_CODES = {
  "exception-ambiguous": {
    purpose: "An exception means several changes, or a change is meant by several exceptions.",
    remedy: "Write one exception for each change.",
  },
  "exception-expired": {
    purpose: "The last day of an exception is over.",
    remedy: "Undo the change, or agree on it anew.",
  },
  "exception-rule": {
    purpose: "The rule of an exception does not exist, or finds nothing that the promise forbids.",
    remedy: "Write the code that `canon breaking` prints, or remove the exception.",
  },
  "exception-step": {
    purpose: "An exception is not for one step, from an edition to the one after it.",
    remedy: "Name two editions that follow one another, or the newest one and `next`.",
  },
  "exception-unused": {
    purpose: "There is no such change in the step that an exception is for.",
    remedy: "Correct its path, or remove it.",
  },
} satisfies Readonly<Record<string, PolicyCode>>;

export type PolicyCodeName = keyof typeof POLICY_CODES;
