import type { Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Direction } from "../../runtime/direction.ts";
import { markdownText } from "../escape/markdown.ts";
import { DIALECTS, type Dialect } from "../json-schema/schema-options.ts";
import type { SchemaScope } from "../json-schema/schema-scope.ts";

/**
 * JSON Schema as both OpenAPI 3.1 (2020-12) and AsyncAPI 3.0 (draft-07) read it. So nothing stands
 * beside a `$ref`: AsyncAPI would not look at it.
 */
const DIALECT: Dialect = { ...DIALECTS["2020-12"], refSiblings: false };

/** Where the schema with a name stands in either document. */
export function componentRef(name: string): string {
  return `#/components/schemas/${name}`;
}

/** Which schemas of components are wanted. */
interface ComponentOptions {
  readonly direction: Direction;
  /** Whether keywords of our own, with `x-`, are told. */
  readonly annotations: boolean;
  /** Name of the schema that stands for a record. */
  readonly nameOf: (record: RecordType) => string;
}

/**
 * How schemas of components are made. Constants are not in them, since event types share them, and
 * descriptions are Markdown in both documents.
 */
export function componentScope(
  catalog: Catalog,
  { direction, annotations, nameOf }: ComponentOptions,
): SchemaScope {
  return {
    catalog,
    options: { direction, draft: "2020-12", annotations },
    dialect: DIALECT,
    refTo: (record) => componentRef(nameOf(record)),
    prose: markdownText,
  };
}
