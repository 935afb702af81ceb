import type { Route } from "../route.ts";
import { found } from "./problem.ts";

/** What all subjects keep to: old messages and new ones can be read by old and new receivers. */
const LEVEL = { compatibilityLevel: "FULL_TRANSITIVE" };

/** Nothing is registered over HTTP. */
const MODE = { mode: "READONLY" };

/** What clients want to know before they begin. It is the same for all subjects. */
export const configRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/config",
    summary: "`FULL_TRANSITIVE`.",
    answer: () => found(LEVEL),
  },
  {
    method: "GET",
    path: "/config/:subject",
    summary: "The same.",
    answer: () => found(LEVEL),
  },
  {
    method: "GET",
    path: "/mode",
    summary: "`READONLY`.",
    answer: () => found(MODE),
  },
  {
    method: "GET",
    path: "/mode/:subject",
    summary: "The same.",
    answer: () => found(MODE),
  },
];
