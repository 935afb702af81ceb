import {
  anchorOf,
  codeAnchor,
  eventAddress,
  extensionAddress,
  formatAddress,
  modelAddress,
  typeAddress,
  valueSetAddress,
} from "../../address.ts";
import type { Entry, EventName } from "./entry.ts";

/** Where something that was found is, from the folder of the edition; of a field, its row in the first of some event types. */
export function targetOf(entry: Entry, [event]: readonly EventName[]): string {
  const { kind, name, path, parent } = entry;
  switch (kind) {
    case "model":
      return modelAddress(path);
    case "event":
      return eventAddress({ model: parent?.path ?? "", name });
    case "field":
      return event === undefined ? "" : withFragment(eventAddress(event), anchorOf(path));
    case "type":
      return typeAddress({ id: path });
    case "valueSet":
      return valueSetAddress(path);
    case "code":
      return withFragment(valueSetAddress(parent?.path ?? ""), codeAnchor(name));
    case "format":
      return formatAddress(path);
    case "extension":
      return extensionAddress(path);
  }
}

function withFragment(address: string, fragment: string): string {
  return `${address}#${encodeURIComponent(fragment)}`;
}
