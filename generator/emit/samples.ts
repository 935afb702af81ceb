import type { Emitter } from "./emitter.ts";
import { sampleTexts } from "./sample-texts.ts";

/** Writes one sample message per event type and profile. */
export const samples: Emitter = {
  name: "samples",
  purpose:
    "Sample messages of each event type: minimal, typical and full, made up and always valid.",
  emit({ catalog }) {
    return [...sampleTexts(catalog)].flatMap(([id, texts]) =>
      Object.entries(texts).map(([profile, text]) => ({
        path: `samples/${id}.${profile}.json`,
        text: `${text}\n`,
      })),
    );
  },
};
