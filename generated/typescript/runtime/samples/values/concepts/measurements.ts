import { SYSTEMS } from "./code-systems.js";
import type { Concept, ConceptRole } from "./concept.js";

/** A usual value, its unit in UCUM, and the limits that it should lie between. */
type Usual = readonly [value: string, units: string, low: string, high: string];

/** By its codes at LOINC and, where it has one, at SNOMED CT. */
function measured(
  [code, snomed]: readonly [loinc: string, snomed?: string],
  name: string,
  usual: Usual,
): Concept {
  const [value, units, low, high] = usual;
  return {
    system: SYSTEMS.loinc,
    code,
    name,
    details: {
      Value: value,
      Units: units,
      "ReferenceRange.Low": low,
      "ReferenceRange.High": high,
      "ReferenceRange.Units": units,
      "ReferenceRange.Text": `${low} to ${high} ${units}`,
      ValueType: "Numeric",
      Interpretation: "Normal",
    },
    ...(snomed === undefined
      ? {}
      : { linked: { AltCodes: [{ system: SYSTEMS.snomed, code: snomed, name }] } }),
  };
}

const SYSTOLIC: Usual = ["118", "mm[Hg]", "90", "120"];
const DIASTOLIC: Usual = ["76", "mm[Hg]", "60", "80"];

/** Devices name what they measure in their own way. */
function byDevice(name: string, usual: Usual): Concept {
  return { ...measured([name], name, usual), system: SYSTEMS.local };
}

const VITAL_SIGNS: readonly Concept[] = [
  measured(["8480-6", "271649006"], "Systolic blood pressure", SYSTOLIC),
  measured(["8462-4", "271650006"], "Diastolic blood pressure", DIASTOLIC),
  measured(["8867-4", "364075005"], "Heart rate", ["72", "/min", "60", "100"]),
  measured(["8310-5", "386725007"], "Body temperature", ["36.8", "Cel", "36.1", "37.2"]),
  measured(["9279-1", "86290005"], "Respiratory rate", ["16", "/min", "12", "20"]),
  measured(["59408-5"], "Oxygen saturation by pulse oximetry", ["97", "%", "95", "100"]),
  byDevice("Systolic", SYSTOLIC),
  byDevice("Diastolic", DIASTOLIC),
];

const TESTS: readonly Concept[] = [
  measured(["2951-2"], "Sodium [Moles/volume]", ["140", "mmol/L", "136", "145"]),
  measured(["2823-3"], "Potassium [Moles/volume]", ["4.2", "mmol/L", "3.5", "5.1"]),
  measured(["2345-7"], "Glucose [Mass/volume]", ["92", "mg/dL", "70", "99"]),
  measured(["718-7"], "Hemoglobin [Mass/volume] in Blood", ["13.8", "g/dL", "12.0", "15.5"]),
  measured(["30313-1"], "Hemoglobin [Mass/volume]", ["13.8", "g/dL", "12.0", "15.5"]),
];

const PANELS: readonly Concept[] = [
  { system: SYSTEMS.loinc, code: "24356-8", name: "Urinalysis complete panel in Urine" },
  { system: SYSTEMS.loinc, code: "58410-2", name: "CBC panel - Blood by Automated count" },
  { system: SYSTEMS.loinc, code: "24331-1", name: "Lipid 1996 panel - Serum or Plasma" },
];

/** Results of laboratories, vital signs, and what is ordered to get them. */
export const measurementRoles: readonly ConceptRole[] = [
  { path: /Orders\.Results$|Results\.Observations$/, concepts: TESTS },
  {
    path: /^Results$|Orders\.Procedure$|^Order\.Procedure$|^Procedures$|PlanOfCare\.Orders$/,
    concepts: PANELS,
  },
  { path: /VitalSigns\.Observations$|^Observations$|Goals$|Milestones$/, concepts: VITAL_SIGNS },
];
