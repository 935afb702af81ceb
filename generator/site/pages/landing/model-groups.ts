import type { Catalog, DataModel } from "../../../catalog/catalog.ts";

/** Data models that belong together. */
export interface ModelGroup {
  readonly title: string;
  readonly models: readonly DataModel[];
}

/** What the data models are about. A model that is named nowhere comes last. */
const GROUPS: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  {
    title: "Patients and appointments",
    names: ["PatientAdmin", "PatientSearch", "Scheduling", "SurgicalScheduling", "Referral"],
  },
  {
    title: "Charts",
    names: [
      "ClinicalSummary",
      "Notes",
      "Media",
      "Medications",
      "Vaccination",
      "Flowsheet",
      "Device",
      "PatientEducation",
    ],
  },
  { title: "Orders and results", names: ["Order", "Results", "ClinicalDecisions"] },
  { title: "Bills and supplies", names: ["Claim", "Financial", "Inventory"] },
  {
    title: "Directories, research and sign-on",
    names: ["Provider", "Organization", "Research", "Enrichment", "SSO"],
  },
];

/** The data models of a catalog by what they are about. */
export function modelGroups({ models }: Pick<Catalog, "models">): readonly ModelGroup[] {
  const named = new Set(GROUPS.flatMap(({ names }) => names));
  const groups = GROUPS.map(({ title, names }) => ({
    title,
    models: names.flatMap((name) => models.get(name) ?? []),
  }));
  const others = [...models.values()].filter(({ name }) => !named.has(name));
  return [...groups, { title: "Others", models: others }].filter(({ models }) => models.length > 0);
}
