import type { DocumentPath } from "../definition/document.ts";
import type { FieldFile } from "./lowering.ts";
import { singular } from "../base/singular.ts";

/** Where a field stands: in its file, and below the record that the file defines. */
export interface FieldSpot {
  readonly file: FieldFile;
  /** The field in the document: `["fields", "Patient", "fields", "Guarantor"]`. */
  readonly at: DocumentPath;
  /** Its name in each record from that of the file downwards: `["Patient", "Guarantor"]`. */
  readonly segments: readonly string[];
  /** What a record that is made for the field is called, if the field is no list. */
  readonly name: string;
}

/** The spot of a field that the record of a file has. */
export function topSpot(file: FieldFile, field: string): FieldSpot {
  return { file, at: ["fields", field], segments: [field], name: file.name + field };
}

/** The spot of a field below another one: written inside it, or reached through its type. */
export function spotBelow(spot: FieldSpot, isList: boolean, field: string): FieldSpot {
  return {
    file: spot.file,
    at: [...spot.at, "fields", field],
    segments: [...spot.segments, field],
    name: recordName(spot, isList) + field,
  };
}

/** Name of the record that is made for a field: that of its place, in the singular for a list. */
export function recordName(spot: FieldSpot, isList: boolean): string {
  return isList ? singular(spot.name) : spot.name;
}

/** Id of the record that is made for a field: `Guarantor#Spouse`. */
export function recordId(spot: FieldSpot): string {
  return `${spot.file.home}#${spot.segments.join(".")}`;
}
