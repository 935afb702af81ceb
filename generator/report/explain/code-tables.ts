import { compareBy } from "../../base/compare.ts";
import { POLICY_CODES } from "../../compat/policy/codes.ts";
import { CHANGE_RULES } from "../../compat/rules.ts";
import { ASPECTS } from "../../coverage/aspects.ts";
import { EDITION_CODES } from "../../edition/codes.ts";
import { IMPORT_CODES, type ImportCodeEntry } from "../../import/codes.ts";
import { LINT_RULES } from "../../lint/rules.ts";
import { READ_CODES } from "../../read/codes.ts";
import { PUBLISH_CODES } from "../../registry/publish/codes.ts";
import { RELEASE_CODES } from "../../registry/release/codes.ts";
import { ISSUE_CODES } from "../../runtime/issue-code.ts";
import { SITE_CODES } from "../../site/codes.ts";
import { GUIDE_CODES } from "../../site/guides/codes.ts";
import { PROFILE_CODES } from "../../traffic/profile/codes.ts";
import { TRAFFIC_CODES } from "../../traffic/validate/codes.ts";

/** A code that the tool reports, with what it is about. */
export interface ExplainedCode {
  readonly code: string;
  /** Who reports it, and about what. */
  readonly origin: string;
  readonly purpose: string;
  readonly remedy?: string;
}

/** Every code that can be explained, sorted. One code can come from two stages. */
export function explainedCodes(): readonly ExplainedCode[] {
  const all = [...codesOfDefinitions(), ...codesOfEditions()];
  return all.toSorted(compareBy(({ code, origin }) => `${code} ${origin}`));
}

/** What is told of definitions and messages as they are. */
function codesOfDefinitions(): readonly ExplainedCode[] {
  const read = Object.entries(READ_CODES).map(([code, entry]) => ({
    code,
    origin: "reading definitions",
    ...entry,
  }));
  const lint = LINT_RULES.map(({ code, purpose, remedy, severity }) => ({
    code,
    origin: `checking definitions (${severity})`,
    purpose,
    remedy,
  }));
  const fromImport = Object.entries<ImportCodeEntry>(IMPORT_CODES).map(
    ([code, { purpose, remedy, severity }]) => ({
      code,
      origin: `importing schemas or samples (${severity})`,
      purpose,
      ...(remedy === undefined ? {} : { remedy }),
    }),
  );
  const coverage = ASPECTS.map(({ code, missing }) => ({
    code,
    origin: "measuring coverage, where `--min` asks for more",
    purpose: `A field has ${missing}.`,
  }));
  const issues = Object.entries({ ...ISSUE_CODES, ...TRAFFIC_CODES }).map(([code, purpose]) => ({
    code,
    origin: "validating messages",
    purpose,
  }));
  const site = Object.entries({ ...GUIDE_CODES, ...SITE_CODES }).map(([code, entry]) => ({
    code,
    origin: "building the site",
    ...entry,
  }));
  const profiles = Object.entries(PROFILE_CODES).map(([code, entry]) => ({
    code,
    origin: "reading profiles",
    ...entry,
  }));
  return [...read, ...lint, ...fromImport, ...coverage, ...issues, ...site, ...profiles];
}

/** What is told of their changes, and of editions. */
function codesOfEditions(): readonly ExplainedCode[] {
  const changes = CHANGE_RULES.map(({ code, purpose, advice }) => ({
    code,
    origin: "comparing definitions",
    purpose,
    remedy: advice,
  }));
  const policy = Object.entries(POLICY_CODES).map(([code, entry]) => ({
    code,
    origin: "checking exceptions",
    ...entry,
  }));
  const editions = Object.entries(EDITION_CODES).map(([code, entry]) => ({
    code,
    origin: "reading editions",
    ...entry,
  }));
  const release = Object.entries(RELEASE_CODES).map(([code, entry]) => ({
    code,
    origin: "releasing an edition",
    ...entry,
  }));
  const publishing = Object.entries(PUBLISH_CODES).map(([code, entry]) => ({
    code,
    origin: "publishing packages",
    ...entry,
  }));
  return [...changes, ...policy, ...editions, ...release, ...publishing];
}
