import { allergyRoles } from "./allergies.js";
import type { CodeSystem } from "./code-systems.js";
import type { Concept, ConceptRole } from "./concept.js";
import { conditionRoles } from "./conditions.js";
import { drugRoles } from "./drugs.js";
import { measurementRoles } from "./measurements.js";
import { serviceRoles } from "./services.js";

const ROLES: readonly ConceptRole[] = [
  ...allergyRoles,
  ...drugRoles,
  ...conditionRoles,
  ...measurementRoles,
  ...serviceRoles,
];

/** What objects at this path may be about, if anything is known of it. */
export function conceptRoleAt(path: string): ConceptRole | undefined {
  return ROLES.find((role) => role.path.test(path));
}

const ALL = new Map<string, Concept>(
  ROLES.flatMap(({ concepts }) => concepts).map((concept) => [concept.code, concept]),
);

/** Something that has a code in the system of this name, wherever objects are about it. */
export function conceptOfSystem(name: string): Concept | undefined {
  return ROLES.flatMap(({ concepts, rare = [] }) => [...concepts, ...rare]).find(({ system }) =>
    system.names.includes(name),
  );
}

/** What is known of a code of this system, or of one that nothing is known of. */
export function knownConcept(system: CodeSystem, code: string): Concept | undefined {
  const known = ALL.get(code);
  return system.pattern === undefined || known?.system === system ? known : undefined;
}
