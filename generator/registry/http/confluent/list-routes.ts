import { isResponse } from "../response.ts";
import type { Route } from "../route.ts";
import { findVersions } from "./find-version.ts";
import { found } from "./problem.ts";
import { subjectsOf } from "./subjects.ts";

/** What there is. */
export const listRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/subjects",
    summary: "All subjects, one per event type: `PatientAdmin.NewPatient`.",
    async answer({ registry, query }) {
      const subjects = await subjectsOf(registry);
      if (isResponse(subjects)) return subjects;
      const prefix = query.get("subjectPrefix") ?? "";
      return found(subjects.names.filter((name) => name.startsWith(prefix)));
    },
  },
  {
    method: "GET",
    path: "/subjects/:subject/versions",
    summary: "Numbers of its distinct schemas over the editions.",
    async answer(call) {
      const versions = await findVersions(call);
      return isResponse(versions) ? versions : found(versions.map(({ version }) => version));
    },
  },
  {
    method: "GET",
    path: "/schemas/types",
    summary: "Only `JSON`.",
    answer: () => found(["JSON"]),
  },
];
