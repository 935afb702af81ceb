import { compareText } from "../../../base/compare.ts";
import { indexOf } from "../../../catalog/index-of.ts";
import type { IdsDocument } from "../../tree/documents.ts";
import { IDS } from "../../tree/paths.ts";
import { parseIds } from "../../tree/read-document.ts";
import type { Registry } from "../registry.ts";
import { problem, type HttpResponse } from "../response.ts";

/** One distinct schema of an event type. */
export interface SubjectVersion {
  /** Id of the event type. */
  readonly event: string;
  /** 1, 2, 3 and so on, over the editions. */
  readonly version: number;
  /** Of the schema, in the whole registry. */
  readonly id: number;
  /** Of the blob that is the schema. */
  readonly sha256: string;
  /** Names of the editions that have it, oldest first. */
  readonly editions: readonly string[];
}

/** What `ids.json` says, to look things up in. */
export interface Subjects {
  /** Ids of event types, sorted. */
  readonly names: readonly string[];
  /** By id of the event type, oldest first. */
  readonly versions: ReadonlyMap<string, readonly SubjectVersion[]>;
  /** By id of the schema. */
  readonly schemas: ReadonlyMap<number, SubjectVersion>;
}

/** The subjects of a registry, or the news that the tree is broken. */
export async function subjectsOf({ tree }: Registry): Promise<Subjects | HttpResponse> {
  const bytes = await tree.read(IDS);
  const subjects = bytes && indexed(bytes);
  return subjects ?? problem(500, `The tree has no readable "${IDS}".`);
}

/** How the usual clients call the subject of the messages in a topic. */
const VALUES = "-value";

/**
 * The versions of a subject. Serializers ask for `<topic>-value`, so that is another name of what the
 * topic is named after.
 */
export function versionsOf(
  { versions }: Subjects,
  subject: string,
): readonly SubjectVersion[] | undefined {
  const event = subject.endsWith(VALUES) ? subject.slice(0, -VALUES.length) : subject;
  return versions.get(subject) ?? versions.get(event);
}

const indexed = indexOf((bytes: Uint8Array): Subjects | undefined => {
  const ids = parseIds(bytes);
  return ids && subjectsIn(ids);
});

function subjectsIn(ids: IdsDocument): Subjects {
  const digests = new Map(ids.schemas.map(({ id, sha256 }) => [id, sha256]));
  const versions = new Map<string, readonly SubjectVersion[]>();
  for (const [event, known] of Object.entries(ids.subjects)) {
    const ofSubject = known.map((version) => ({
      ...version,
      event,
      sha256: digests.get(version.id) ?? "",
    }));
    versions.set(event, ofSubject);
  }
  const all = [...versions.values()].flat();
  return {
    names: [...versions.keys()].toSorted(compareText),
    versions,
    schemas: new Map(all.map((version) => [version.id, version])),
  };
}
