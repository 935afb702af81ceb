/** Why a package cannot be published, for `canon explain`. All are errors. */
export const PUBLISH_CODES = {
  "publish-other": {
    purpose: "The registry has the version already, with other files.",
    remedy: "A published version never changes: release the definitions with another version.",
  },
  "publish-unreleased": {
    purpose: "The package has no version: its definitions are not those of the newest edition.",
    remedy: 'Release them with "canon release", or publish an edition with "--edition".',
  },
} as const;
