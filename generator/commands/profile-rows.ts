import { isJsonObject, jsonOf } from "../base/json.ts";
import { printProfile } from "../traffic/profile/print-profile.ts";
import { readProfile, type ProfileRead } from "../traffic/profile/read-profile.ts";
import type { CommandContext } from "./command.ts";
import { loadCatalog } from "./load-catalog.ts";

/** Whether a text is what an engine prints for the query of `--sql`: a list of rows, or a row per line. */
export function areRows(text: string): boolean {
  const [line = ""] = text.trimStart().split("\n", 1);
  if (line.startsWith("[")) return true;
  const first = jsonOf(line);
  return isJsonObject(first) && Object.hasOwn(first, "measure");
}

/** The profile that such rows tell. Its counts are checked like those of any other. */
export async function profileOfText(context: CommandContext, text: string): Promise<ProfileRead> {
  const { readRows } = await import("../traffic/sql/read-rows.ts");
  const { profileOfRows } = await import("../traffic/sql/profile-of-rows.ts");
  const { rows, problem } = readRows(text);
  if (rows === undefined) return { problem: { message: problem } };
  const catalog = await loadCatalog(context);
  if (catalog === undefined) return { problem: { message: "The definitions have errors." } };
  if (!rows.every(({ event }) => catalog.events.has(event)))
    return { problem: { message: "The definitions do not have the event type of these rows." } };
  return readProfile(printProfile(profileOfRows(rows, catalog)));
}
