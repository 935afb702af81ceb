import { ISSUE_CODES } from "../../runtime/issue-code.ts";
import { document, heading, inline } from "./markdown.ts";

/** The page of all codes that an issue of a message can have. The headings are the codes. */
export function issueCodesPageText(): string {
  return document([
    heading(1, "Issue codes"),
    inline`What a validator can find wrong with a message. The list is closed, and codes stay what they are.`,
    ...Object.entries(ISSUE_CODES).flatMap(([code, meaning]) => [
      heading(2, code),
      inline`${meaning}`,
    ]),
  ]);
}
