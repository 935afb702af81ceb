import type { Slot } from "../slot.js";
import { textBeside } from "./text-beside.js";

/** Files that are as small as they may be, by the end of the name of their type. */
const FILES: readonly { readonly type: RegExp; readonly base64: string }[] = [
  // %PDF-1.4 and %%EOF on two lines.
  { type: /pdf$/i, base64: "JVBERi0xLjQKJSVFT0YK" },
  // The beginning and the end of a picture, without one between them.
  { type: /jpe?g$/i, base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==" },
  // <ClinicalDocument xmlns="urn:hl7-org:v3"/>
  { type: /xml$/i, base64: "PENsaW5pY2FsRG9jdW1lbnQgeG1sbnM9InVybjpobDctb3JnOnYzIi8+" },
];

/** This file is a sample. */
const TEXT_FILE = "VGhpcyBmaWxlIGlzIGEgc2FtcGxlLg==";

/** A file of the type that the field beside it tells, in base64. */
export function base64File(slot: Slot): string {
  const type = textBeside(slot, /^FileType$/);
  return FILES.find((file) => file.type.test(type))?.base64 ?? TEXT_FILE;
}

/** The contents of a note, written in the way that the field beside it tells. */
export function noteContents(slot: Slot): string | undefined {
  switch (textBeside(slot, /^ContentType$/)) {
    case "Base64 Encoded":
      return base64File(slot);
    case "Rich Text":
      return "{\\rtf1 Patient feels well.}";
    case "Plain Text":
      return "Patient feels well.";
    default:
      return undefined;
  }
}
