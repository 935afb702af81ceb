import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A viewer of OpenAPI documents, set up to show as much of `/openapi.json` as it can. */
export interface Viewer {
  readonly name: string;
  /** Files of its package by their place below `node_modules`. */
  readonly files: readonly string[];
  readonly body: string;
}

const REDOC = "redoc/bundles/redoc.standalone.js";
const SCALAR = "@scalar/api-reference/dist/browser/standalone.js";
const SWAGGER = "swagger-ui-dist/swagger-ui-bundle.js";
const SWAGGER_STYLE = "swagger-ui-dist/swagger-ui.css";
const ELEMENTS = "@stoplight/elements/web-components.min.js";
const ELEMENTS_STYLE = "@stoplight/elements/styles.min.css";
const RAPIDOC = "rapidoc/dist/rapidoc-min.js";

export const VIEWERS: readonly Viewer[] = [
  {
    name: "Redoc",
    files: [REDOC],
    body: `<redoc spec-url="/openapi.json"></redoc><script src="/${REDOC}"></script>`,
  },
  {
    name: "Redoc, all levels open",
    files: [REDOC],
    body: `<redoc spec-url="/openapi.json" schemas-expansion-level="all"></redoc><script src="/${REDOC}"></script>`,
  },
  {
    name: "Scalar",
    files: [SCALAR],
    body: `<script id="api-reference" data-url="/openapi.json" data-configuration='{"expandAllSchemaProperties":true,"expandAllModelSections":true,"withDefaultFonts":false}'></script><script src="/${SCALAR}"></script>`,
  },
  {
    name: "Swagger UI",
    files: [SWAGGER, SWAGGER_STYLE],
    body: `<link rel="stylesheet" href="/${SWAGGER_STYLE}"><div id="ui"></div><script src="/${SWAGGER}"></script>
<script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui", docExpansion: "full", defaultModelRendering: "model", defaultModelExpandDepth: 20, defaultModelsExpandDepth: -1 })</script>`,
  },
  {
    name: "Stoplight Elements",
    files: [ELEMENTS, ELEMENTS_STYLE],
    body: `<script>location.hash = "/operations/send"</script><link rel="stylesheet" href="/${ELEMENTS_STYLE}"><elements-api apiDescriptionUrl="/openapi.json" router="hash" layout="sidebar"></elements-api><script src="/${ELEMENTS}"></script>`,
  },
  {
    name: "RapiDoc",
    files: [RAPIDOC],
    body: `<script type="module" src="/${RAPIDOC}"></script><rapi-doc spec-url="/openapi.json" render-style="read" schema-style="tree" schema-expand-level="10" schema-description-expanded="true" allow-try="false" load-fonts="false"></rapi-doc>`,
  },
];

/** What a server of a viewer hands out, by path. */
export function filesOf(
  { name, files, body }: Viewer,
  document: object,
): ReadonlyMap<string, string> {
  const read = (path: string): string =>
    readFileSync(join(import.meta.dirname, "node_modules", path), "utf8");
  return new Map([
    [
      "/",
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body>${body}`,
    ],
    ["/openapi.json", JSON.stringify(document)],
    ...files.map((path): [string, string] => [`/${path}`, read(path)]),
  ]);
}
