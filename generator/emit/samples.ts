import type { OutputFile } from "../base/output-file.ts";
import type { Emitter } from "./emitter.ts";
import { samplerOf } from "./samples/sample.ts";
import { PROFILES } from "./samples/selection.ts";

/** The seed of the samples that are written to files. */
const SAMPLE_SEED = 1;

/** Writes one sample message per event type and profile. */
export const samples: Emitter = {
  name: "samples",
  purpose:
    "Sample messages of each event type: minimal, typical and full, made up and always valid.",
  emit({ catalog }) {
    return [...catalog.events.keys()].flatMap((id) => {
      const sample = samplerOf(catalog, id);
      return PROFILES.map((profile): OutputFile => {
        const text = `${JSON.stringify(sample({ profile, seed: SAMPLE_SEED }), null, 2)}\n`;
        return { path: `samples/${id}.${profile}.json`, text };
      });
    });
  },
};
