/** The known codes of a value set, for completion, or any other text. */
export type Open<Code extends string> = Code | (string & {});
