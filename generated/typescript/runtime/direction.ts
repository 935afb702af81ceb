/**
 * Which side checks. Receivers are tolerant: value sets, formats, rules and item counts only warn.
 * Senders are strict: everything is an error, and fields required for sending must be there.
 */
export type Direction = "receiving" | "sending";
