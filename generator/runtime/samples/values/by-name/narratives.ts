import type { NameRule } from "./name-rule.ts";

/** What sections of clinical documents say, by the name of the field that holds their text. */
const NARRATIVES: Readonly<Record<string, string>> = {
  AdmissionDiagnosisText: "Pneumonia.",
  AdvanceDirectivesText: "Do not resuscitate. The document is with the family.",
  AllergyText: "Penicillin: hives, mild.",
  AssessmentText: "Symptoms have improved since the last visit.",
  ChiefComplaintText: "Cough and fever for three days.",
  DischargeDiagnosisText: "Pneumonia, resolved.",
  DischargeMedicationsText: "Ondansetron 4 mg tablet, every 8 hours as needed.",
  EncountersText: "Admitted to the hospital, discharged to home.",
  FamilyHistoryText: "Father: myocardial infarction at the age of 57.",
  FunctionalStatusText: "Dresses and walks without help.",
  GoalsText: "Oxygen saturation above 95 %.",
  HealthConcernsText: "Risk of another pneumonia.",
  HistoryOfPresentIllnessText: "The cough began three days ago and is worse at night.",
  ImmunizationText: "Influenza vaccine, given this season.",
  InstructionsText: "Rest, drink plenty of water, and come back if the fever returns.",
  InsurancesText: "Insured by a health plan of the employer.",
  InterventionsText: "Oxygen by nasal cannula.",
  MedicalEquipmentText: "Cardiac pacemaker.",
  MedicalHistoryText: "Asthma since childhood. Appendectomy.",
  MedicationsAdministeredText: "Ondansetron 4 mg by mouth.",
  MedicationsText: "Ondansetron 4 mg tablet, every 8 hours as needed.",
  ObjectiveText: "Lungs clear on both sides.",
  PhysicalExamText: "Alert, in no distress. Lungs clear on both sides.",
  PlanOfCareText: "Sputum culture, and a chest X-ray in a week.",
  ProblemsText: "Pneumonia, active.",
  ProceduresText: "Chest X-ray.",
  ReasonForReferralText: "Please assess shortness of breath on exertion.",
  ReasonForVisitText: "Cough and fever.",
  ResolvedProblemsText: "Pneumonia, resolved.",
  ResultText: "Hemoglobin 13.2 g/dL, within the normal range.",
  ReviewOfSystemsText: "No chest pain. No weight loss.",
  SocialHistoryText: "Former smoker. Drinks alcohol occasionally.",
  SubjectiveText: "Feels better than last week.",
  VitalSignsText: "Blood pressure 118/76 mm[Hg], heart rate 72 /min.",
};

/** Sections of clinical documents. */
export const narrativeNames: readonly NameRule[] = [
  { name: /Text$/, make: ({ node }) => NARRATIVES[node.name] },
];
