import {
  anchorOf,
  eventAddress,
  inEdition,
  sampleAddress,
  valueSetAddress,
} from "../../address.ts";

/** Where the page leads to. */
export interface Links {
  /** The folder with the validators and the ratings. */
  readonly data: string;
  /** The row of a field, by its path as docs or issues have it. */
  field(event: string, path: string): string;
  valueSet(id: string): string;
  issue(code: string): string;
  sample(event: string): string;
}

/** The links of a page that says where the folders of its edition and of the issues are. */
export function linksOf({ folder = "", issues = "" }: DOMStringMap): Links {
  const event = (id: string): string => folder + eventAddress(namesOf(id));
  return {
    data: folder + inEdition.data,
    field: (id, path) => `${event(id)}#${encodeURIComponent(anchorOf(withoutIndexes(path)))}`,
    valueSet: (id) => folder + valueSetAddress(id),
    issue: (code) => `${issues}#${encodeURIComponent(code)}`,
    sample: (id) => `${folder}${sampleAddress(namesOf(id))}typical.json`,
  };
}

function namesOf(id: string): { readonly model: string; readonly name: string } {
  const [model = "", name = ""] = id.split(".");
  return { model, name };
}

function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, "");
}
