import type { IssueCode } from "../../runtime/issue-code.ts";
import type { TrafficCode } from "./verdict.ts";

/** What a stream can have wrong beside what a message can, with what each code says. */
export const TRAFFIC_CODES: Readonly<Record<Exclude<TrafficCode, IssueCode>, string>> = {
  "too-large": "The message has more bytes than are read of one.",
  compression: "The compressed data ends too early, or is damaged; what came before it counts.",
  "usual-field-missing":
    "The message lacks a field that all messages of the profile have; told only with `--profile`.",
};
