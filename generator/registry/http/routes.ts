import { checkRoutes } from "./check/check-routes.ts";
import { compatibilityRoutes } from "./confluent/compatibility-routes.ts";
import { configRoutes } from "./confluent/config-routes.ts";
import { listRoutes } from "./confluent/list-routes.ts";
import { lookupRoutes } from "./confluent/lookup-routes.ts";
import { schemaRoutes } from "./confluent/schema-routes.ts";
import { healthRoutes } from "./health-routes.ts";
import type { Route } from "./route.ts";
import { staticRoutes } from "./static-routes.ts";

/** All that can be asked for. Where two have the same form, the first one with the method answers. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...checkRoutes,
  ...staticRoutes,
  ...listRoutes,
  ...schemaRoutes,
  ...lookupRoutes,
  ...compatibilityRoutes,
  ...configRoutes,
];
