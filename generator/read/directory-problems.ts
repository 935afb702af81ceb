import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import { definitionId, pathOfDefinition } from "../definition/definition-path.ts";
import { nameProblem } from "../definition/names.ts";
import type { Directory, DirectoryEntry } from "./directory.ts";
import { errorAt } from "./error-at.ts";

/** What is wrong with the files as such: their names, and what is missing beside them. */
export function directoryProblems(directory: Directory): readonly Diagnostic[] {
  return [
    ...directory.entries.flatMap((entry) => [...badName(entry), ...shadowed(directory, entry)]),
    ...sameButForCase(directory),
    ...missingFiles(directory),
  ];
}

function badName(entry: DirectoryEntry): readonly Diagnostic[] {
  const { kind, name, path, model } = entry;
  const problem =
    nameProblem(kind, name) ?? (model === undefined ? undefined : nameProblem("model", model));
  if (problem === undefined) return [];
  const message = `"${path}" cannot be the path of a definition.`;
  return [errorAt(startOf(path), "reserved-name", { message, hint: problem })];
}

function shadowed(directory: Directory, entry: DirectoryEntry): readonly Diagnostic[] {
  const { kind, name, path, model } = entry;
  if (model === undefined) return [];
  if (kind === "type" && directory.has("event", `${model}.${name}`)) {
    const message = `"${model}" has an event type "${name}", and a type cannot have the same name.`;
    return [errorAt(startOf(path), "name-taken", { message, hint: "Rename the type." })];
  }
  if (kind === "event" || !directory.has(kind, name)) return [];
  const shared = pathOfDefinition({ kind, name });
  return [
    errorAt(startOf(path), "shadowed-name", {
      message: `"${name}" has the name of a shared definition.`,
      hint: "Rename it: its meaning, or its parent in front, makes a name.",
      related: [{ message: `"${name}" is defined here.`, span: startOf(shared) }],
    }),
  ];
}

/** Two such files are one on some file systems, and so are their outputs on others. */
function sameButForCase(directory: Directory): readonly Diagnostic[] {
  const seen = new Map<string, DirectoryEntry>();
  return directory.entries.flatMap((entry) => {
    const key = `${entry.kind} ${definitionId(entry).toLowerCase()}`;
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, entry);
      return [];
    }
    const message = `"${entry.path}" differs from "${other.path}" in upper and lower case only.`;
    const related = [{ message: "The other one is here.", span: startOf(other.path) }];
    return [
      errorAt(startOf(entry.path), "duplicate-key", { message, hint: "Rename one.", related }),
    ];
  });
}

function missingFiles(directory: Directory): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!directory.has("catalog", "catalog")) {
    const message = 'There is no "catalog.yaml".';
    const hint = "Add it, with a description and the scope of the packages.";
    found.push(errorAt(startOf("catalog.yaml"), "missing-file", { message, hint }));
  }
  const models = new Map(
    directory.entries.flatMap(({ model, path }) => (model === undefined ? [] : [[model, path]])),
  );
  for (const [model, path] of models) {
    if (directory.has("model", model)) continue;
    const message = `The data model "${model}" has no "models/${model}/model.yaml".`;
    const hint = "Add it, with a description.";
    found.push(errorAt(startOf(path), "missing-file", { message, hint }));
  }
  return found;
}

function startOf(file: string): Span {
  return { file, start: 0, end: 0 };
}
