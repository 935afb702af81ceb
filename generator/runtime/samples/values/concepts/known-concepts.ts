import { allergyRoles } from "./allergies.ts";
import type { CodeSystem } from "./code-systems.ts";
import type { Concept, ConceptRole } from "./concept.ts";
import { conditionRoles } from "./conditions.ts";
import { drugRoles } from "./drugs.ts";
import { measurementRoles } from "./measurements.ts";
import { serviceRoles } from "./services.ts";

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
