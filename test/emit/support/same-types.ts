import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Of the manifest of a package that holds all data models. */
interface Manifest {
  readonly dataModels: Readonly<Record<string, { readonly package: string }>>;
}

/**
 * A module that compiles only if every type and value of a data model is the same in its own package
 * as in the one that holds all.
 */
export function sameTypes(packages: string): string {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(packages, "models/manifest.json"), "utf8"),
  );
  const parts = Object.values(manifest.dataModels).flatMap(({ package: name }, at) => {
    const folder = name.replace("@canon/", "");
    const [own, all] = [`Own${at}`, `All${at}`];
    return [
      `import * as ${own} from "${name}";`,
      `import * as ${all} from "@canon/models/${folder}";`,
      ...typeNames(join(packages, folder)).map(
        (type) => `same<${own}.${type}, ${all}.${type}>(true);`,
      ),
      `same<typeof ${own}, typeof ${all}>(true);`,
    ];
  });
  return [
    "type Same<A, B> = [A, B] extends [B, A] ? true : false;",
    "declare function same<A, B>(is: Same<A, B>): void;",
    ...parts,
    "",
  ].join("\n");
}

/** The types without parameters that the package exports. Those with some are seen in what its values are. */
function typeNames(folder: string): readonly string[] {
  const { types } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = readFileSync(join(folder, types), "utf8");
  const names = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.replace(/^.* as /, "").trim()),
  );
  return names.filter((name) => /^[A-Z]/.test(name) && !OTHERS.test(name)).toSorted();
}

/** Types with parameters, and a list of codes that is no type. */
const OTHERS =
  /^(EventType|StandardSchema|MessageCheck|HandleMessage|Open|ISSUE_CODES|\w*Handlers)$/;
