import type { PageKind } from "../../../generator/site/page.ts";

/** A page of each kind, of a size that tools which judge every element have soon done with. */
export const PAGE_KINDS: Readonly<Record<PageKind, string>> = {
  landing: "/",
  edition: "/2026-11/",
  model: "/2026-11/models/scheduling/",
  event: "/2026-11/models/patient-admin/patient-merge/",
  sample: "/2026-11/models/scheduling/new/sample/",
  type: "/2026-11/types/address/",
  "value-set": "/2026-11/value-sets/sex/",
  format: "/2026-11/formats/date-time/",
  extension: "/2026-11/extensions/additional-phones/",
  list: "/2026-11/formats/",
  fields: "/2026-11/fields/appointment-info/",
  search: "/2026-11/search/?q=citiz",
  changes: "/2023-03/changes/",
  diff: "/diff/",
  versions: "/versions/",
  glossary: "/glossary/",
  issues: "/issues/",
  check: "/2026-11/check/",
  guide: "/guide/push-and-pull/",
};
