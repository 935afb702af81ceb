import type { RecordForm, RecordType } from "../catalog/record.ts";

/** What the id of a record says of it. */
export interface RecordPlace extends Pick<RecordType, "form" | "model" | "home"> {
  /** The name that it has if the file it belongs to is its own. */
  readonly name: string | undefined;
}

const EXTENSION = "extensions/";

/**
 * What the id of a record says: `PatientAdmin.NewPatient#Patient.Visit` is an object of
 * `PatientAdmin.NewPatient` that has no file of its own.
 */
export function recordPlace(
  id: string,
  has: { readonly base: boolean; readonly isMessage: boolean },
): RecordPlace {
  const [home = "", path] = id.split("#");
  const dot = home.indexOf(".");
  const model = home.startsWith(EXTENSION) || dot === -1 ? undefined : home.slice(0, dot);
  return {
    form: formOf(home, { ...has, isInside: path !== undefined, isLocal: model !== undefined }),
    ...(model === undefined ? {} : { model }),
    home,
    name: path === undefined ? nameOf(home) : undefined,
  };
}

/** Id of the record of an extension. */
export function extensionRecord(extension: string): string {
  return EXTENSION + extension;
}

interface Traits {
  readonly base: boolean;
  readonly isMessage: boolean;
  readonly isInside: boolean;
  readonly isLocal: boolean;
}

function formOf(home: string, { base, isMessage, isInside, isLocal }: Traits): RecordForm {
  if (isInside) return base ? "specialised" : "inline";
  if (home.startsWith(EXTENSION)) return "inline";
  if (isMessage) return "message";
  return isLocal ? "local" : "shared";
}

function nameOf(home: string): string {
  if (!home.startsWith(EXTENSION)) return home.slice(home.indexOf(".") + 1);
  const id = home.slice(EXTENSION.length);
  return id.replaceAll(/(?:^|-)([a-z0-9])/gu, (_match, first: string) => first.toUpperCase());
}
