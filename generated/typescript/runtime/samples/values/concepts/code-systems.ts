/** Where a code comes from. */
export interface CodeSystem {
  /** The names by which senders know it, the usual one first. */
  readonly names: readonly string[];
  readonly oid?: string;
  /** What its codes look like. Absent where nothing is known of them. */
  readonly pattern?: RegExp;
}

type SystemName =
  | "snomed"
  | "loinc"
  | "icd10"
  | "icd10Procedures"
  | "icd9"
  | "cpt"
  | "hcpcs"
  | "rxNorm"
  | "cvx"
  | "ndc"
  | "nci"
  | "unii"
  | "cvxOfHl7"
  | "genericProducts"
  | "drugDescriptors"
  | "drugDescriptorsToo"
  | "problemsOfImo"
  | "kindsOfEducation"
  | "bodySite"
  | "discharge"
  | "local";

/** The code systems that samples use, by a short name. */
export const SYSTEMS: Readonly<Record<SystemName, CodeSystem>> = {
  snomed: {
    names: ["SNOMED CT", "SnomedCT"],
    oid: "2.16.840.1.113883.6.96",
    pattern: /^\d{6,18}$/,
  },
  loinc: { names: ["LOINC"], oid: "2.16.840.1.113883.6.1", pattern: /^(?:LA)?\d{1,7}-\d$/ },
  icd10: {
    names: ["ICD-10", "ICD-10-CM"],
    oid: "2.16.840.1.113883.6.90",
    pattern: /^[A-Z]\d[\dA-Z](?:|\.[\dA-Z]{1,4})$/,
  },
  icd10Procedures: {
    names: ["I10PCS", "ICD-10-PCS"],
    oid: "2.16.840.1.113883.6.4",
    pattern: /^(?=.*[A-Z])[\dA-HJ-NP-Z]{7}$/,
  },
  icd9: {
    names: ["ICD-9", "ICD-9-CM"],
    oid: "2.16.840.1.113883.6.103",
    pattern: /^\d{3}(?:|\.\d{1,2})$/,
  },
  cpt: { names: ["CPT", "CPT4"], oid: "2.16.840.1.113883.6.12", pattern: /^\d{4}[\dFTU]$/ },
  hcpcs: { names: ["HCPCS"], oid: "2.16.840.1.113883.6.285", pattern: /^[A-V]\d{4}$/ },
  rxNorm: { names: ["RxNorm"], oid: "2.16.840.1.113883.6.88", pattern: /^\d{1,7}$/ },
  cvx: { names: ["CVX"], oid: "2.16.840.1.113883.12.292", pattern: /^\d{2,3}$/ },
  ndc: { names: ["NDC"], oid: "2.16.840.1.113883.6.69", pattern: /^\d[\d-]{8,11}\d$/ },
  nci: { names: ["NCI Thesaurus"], oid: "2.16.840.1.113883.3.26.1.1", pattern: /^C\d{4,6}$/ },
  unii: { names: ["UNII"], oid: "2.16.840.1.113883.4.9", pattern: /^[\dA-Z]{10}$/ },
  // OIDs of C-CDA and of vendors, which are seen beside those of the registry.
  cvxOfHl7: { names: ["CVX"], oid: "2.16.840.1.113883.6.59", pattern: /^\d{2,3}$/ },
  genericProducts: { names: ["Medi-Span GPI"], oid: "2.16.840.1.113883.6.68" },
  drugDescriptors: { names: ["Medi-Span DDID"], oid: "2.16.840.1.113883.6.253" },
  drugDescriptorsToo: { names: ["Medi-Span"], oid: "2.16.840.1.113883.6.162" },
  problemsOfImo: { names: ["IMO"], oid: "2.16.840.1.113883.3.247.1.1" },
  kindsOfEducation: { names: ["Patient education"], oid: "2.16.840.1.113883.11.20.9.34" },
  bodySite: {
    names: ["HL7 body site", "HL70163"],
    oid: "2.16.840.1.113883.18.81",
    pattern: /^[A-Z]{2,7}$/,
  },
  discharge: { names: ["UB04FL17"], oid: "2.16.840.1.113883.6.301.5", pattern: /^\d{1,2}$/ },
  // The root that HL7 keeps for examples.
  local: { names: ["Local"], oid: "2.16.840.1.113883.19.5" },
};

const ALL: readonly CodeSystem[] = Object.values(SYSTEMS);

/** Systems whose codes look like those of no other. */
const DISTINCT: readonly CodeSystem[] = [
  SYSTEMS.loinc,
  SYSTEMS.nci,
  SYSTEMS.icd10,
  SYSTEMS.icd10Procedures,
  SYSTEMS.cpt,
];

/** The system that is known by this OID or, where the OID says nothing, by this name. */
export function systemOf(
  name: string | undefined,
  oid: string | undefined,
): CodeSystem | undefined {
  const known =
    ALL.find((system) => oid !== undefined && system.oid === oid) ??
    ALL.find(({ names }) => name !== undefined && oid === undefined && names.includes(name));
  if (known !== undefined) return known;
  const names = [name, oid].filter((text) => text !== undefined);
  return names.length === 0
    ? undefined
    : { names: names.slice(0, 1), ...(oid === undefined ? {} : { oid }) };
}

/** True unless the code cannot be one of the system. */
export function canBeOf(system: CodeSystem, code: string): boolean {
  return system.pattern?.test(code) ?? true;
}

/** The system that a code must be of by its looks; otherwise a list of the sender. */
export function systemByLooks(code: string): CodeSystem {
  return DISTINCT.find(({ pattern }) => pattern?.test(code) ?? false) ?? SYSTEMS.local;
}
