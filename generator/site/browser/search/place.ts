/** Where a page is, as far as search needs it. */
export interface Place {
  /** The folder of the edition that is searched. */
  readonly edition: URL;
  /** Address of the page in its edition: `models/scheduling/new/`. */
  readonly current: string;
}

/** The place of this page. The form knows the edition, which may be that of the folder `latest`. */
export function placeOf(form: HTMLFormElement): Place {
  return {
    edition: new URL("../", new URL(form.action)),
    current: document.documentElement.dataset["address"] ?? "",
  };
}
