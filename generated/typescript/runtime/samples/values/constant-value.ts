import { found } from "../../metadata/definitions.js";
import type { ValueMaker } from "./value-maker.js";

/** The wire name of the data model, or of the event type, where the field always holds it. */
export const constantValue: ValueMaker = ({ context, node }) => {
  switch (node.occurrence.field.constant) {
    case "model":
      return found(context.definitions.models, context.event.model).title;
    case "event":
      return context.event.title;
    case undefined:
    default:
      return undefined;
  }
};
