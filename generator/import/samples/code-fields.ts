import { wordsOf } from "../words.ts";

/** Words in the names of fields that hold one of a few codes. */
const CODES: ReadonlySet<string> = new Set([
  "Action",
  "Category",
  "Citizenship",
  "Class",
  "Code",
  "Codeset",
  "Country",
  "Ethnicity",
  "Flag",
  "Gender",
  "Interpretation",
  "Kind",
  "Language",
  "Level",
  "Method",
  "Mode",
  "Priority",
  "Race",
  "Relation",
  "Relationship",
  "Religion",
  "Role",
  "Severity",
  "Sex",
  "Source",
  "Status",
  "Type",
  "Unit",
  "Units",
  "Urgency",
]);

/** Words in the names of fields that may hold what belongs to a person or place. */
const PERSONAL: ReadonlySet<string> = new Set([
  "Address",
  "Birth",
  "City",
  "Comment",
  "Company",
  "County",
  "Date",
  "Description",
  "Email",
  "Employer",
  "Facility",
  "Fax",
  "First",
  "Last",
  "Maiden",
  "Middle",
  "Name",
  "Note",
  "Notes",
  "Phone",
  "Street",
  "Text",
  "Title",
]);

/**
 * True if a field of this name can be taken to hold codes. Of all others no text is kept, however
 * few they are: a name, a street or a city may repeat as often.
 */
export function mayHoldCodes(name: string): boolean {
  const words = wordsOf(name).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.some((word) => CODES.has(word)) && !words.some((word) => PERSONAL.has(word));
}
