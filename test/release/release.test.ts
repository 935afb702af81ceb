import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";

import type { Ran } from "../support/run-cli.ts";
import { smallRepository, type SmallRepository } from "./small-repository.ts";

const GOLDEN = "../fixtures/release";

let origin: SmallRepository;
let first: Ran;
let repository: SmallRepository;

const editionText = ({ root }: SmallRepository, name: string): string =>
  readFileSync(join(root, "definitions/editions", `${name}.json`), "utf8");

/** Names of what is in the folder of the editions; none if there is no folder. */
const editionFiles = ({ root }: SmallRepository): readonly string[] => {
  const folder = join(root, "definitions/editions");
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};

const addField = (to: SmallRepository, name: string, required = ""): void => {
  to.edit(
    "models/Library/events/Lent.yaml",
    "  Remarks:\n",
    `  ${name}:\n${required}    description: Added for a test of releases.\n\n  Remarks:\n`,
  );
};

/** A repository of its own, with the edition 2026-01 in it. */
function released(): SmallRepository {
  repository = origin.clone();
  return repository;
}

afterEach(() => {
  if (repository !== origin) rmSync(repository.root, { recursive: true });
  repository = origin;
});

beforeAll(async () => {
  origin = await smallRepository();
  repository = origin;
  first = await origin.canon("release", "2026-01");
  await origin.settle();
});

describe("canon release", () => {
  test("gives everything its first version, and freezes it", async () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    await expect(first.stdout).toMatchFileSnapshot(`${GOLDEN}/first.txt`);
    const { edition, versions, umbrella, previous } = JSON.parse(editionText(origin, "2026-01"));
    expect({ edition, versions, umbrella, previous }).toEqual({
      edition: "2026-01",
      versions: { Library: "1.0.0", Storage: "1.0.0" },
      umbrella: "1.0.0",
      previous: undefined,
    });
    expect(await origin.canon("generate", "--check")).toMatchObject({ code: 0 });
  });

  test("moves only the versions of what changed, as far as the changes ask for", async () => {
    const { canon, edit, settle } = released();
    addField(repository, "Shelf");
    await settle();
    const dry = await canon("release", "2026-02", "--dry-run", "--format", "json");
    expect(JSON.parse(dry.stdout)).toMatchObject({
      outcome: "planned",
      edition: "2026-02",
      path: "definitions/editions/2026-02.json",
      models: [
        { model: "Library", before: "1.0.0", bump: "minor", now: "1.1.0", changes: 1 },
        { model: "Storage", before: "1.0.0", bump: "none", now: "1.0.0", changes: 0 },
      ],
      umbrella: { before: "1.0.0", bump: "minor", now: "1.1.0" },
    });
    const planned = await canon("release", "2026-02", "--dry-run");
    expect(editionFiles(repository)).toEqual(["2026-01.json"]);
    const { code, stdout } = await canon("release", "2026-02");
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${GOLDEN}/minor.txt`);
    const [table = ""] = stdout.split("\n\n");
    expect(planned.stdout).toBe(
      `${table}\n\nThe edition 2026-02 can be released. Nothing was written.\n`,
    );
    await settle();

    edit("models/Storage/model.yaml", "Boxes in the cellar", "Boxes in the attic");
    await settle();
    expect(await canon("release", "2026-02.1")).toMatchObject({ code: 0 });
    const { versions, umbrella, previous } = JSON.parse(editionText(repository, "2026-02.1"));
    expect(versions).toEqual({ Library: "1.1.0", Storage: "1.0.1" });
    expect(umbrella).toBe("1.1.1");
    expect(previous.name).toBe("2026-02");
  });

  test("a new data model starts at 1.0.0, and is a minor change of the whole", async () => {
    const { canon, write, settle } = released();
    write("models/Staff/model.yaml", "description: Who works in the library.\n");
    write(
      "models/Staff/events/Hired.yaml",
      "description: Somebody began to work here.\nmethod: push\nreliability: reliable\n\nfields:\n  Badge:\n    description: Number of the badge.\n",
    );
    await settle();
    expect(await canon("release", "2026-02")).toMatchObject({ code: 0 });
    const { versions, umbrella } = JSON.parse(editionText(repository, "2026-02"));
    expect(versions).toEqual({ Library: "1.0.0", Staff: "1.0.0", Storage: "1.0.0" });
    expect(umbrella).toBe("1.1.0");
  });

  test("takes a larger bump, and refuses a smaller one with the changes that ask for more", async () => {
    const { canon, settle } = released();
    addField(repository, "Shelf");
    await settle();
    const smaller = await canon("release", "2026-02", "--bump", "Library=patch");
    expect(smaller).toMatchObject({ code: 1, stdout: "The edition 2026-02 was not released.\n" });
    expect(smaller.stderr).toContain(
      'A patch version was asked for "Library", but its changes ask for a minor one: field-added-optional "Shelf".',
    );
    const unknown = await canon("release", "2026-02", "--bump", "Libary=major");
    expect(unknown.stderr).toContain('"Libary"');
    expect(editionFiles(repository)).toEqual(["2026-01.json"]);
    expect(await canon("release", "2026-02", "--bump", "Library=major")).toMatchObject({ code: 0 });
    const { versions, umbrella } = JSON.parse(editionText(repository, "2026-02"));
    expect(versions).toEqual({ Library: "2.0.0", Storage: "1.0.0" });
    expect(umbrella).toBe("2.0.0");
  });

  test("refuses what breaks a promise, unless an exception says why", async () => {
    const { canon, edit, write, settle, root } = released();
    edit(
      "models/Library/events/Lent.yaml",
      /\n {2}Remarks:[^]*/u.exec(
        readFileSync(join(root, "definitions/models/Library/events/Lent.yaml"), "utf8"),
      )?.[0] ?? "",
      "",
    );
    await settle();
    const refused = await canon("release", "2026-02");
    expect(refused.code).toBe(1);
    await expect(refused.stderr).toMatchFileSnapshot(`${GOLDEN}/promise.txt`);
    const except = async (expires: string): Promise<void> => {
      write(
        "exceptions.yaml",
        `exceptions:
  remarks:
    rule: field-removed-optional
    path: Remarks
    from: "2026-01"
    to: next
    reason: Nobody ever wrote any.
    approvedBy: The head of the library
    expires: "${expires}"
`,
      );
      await settle();
    };
    await except("2026-01-31");
    const late = await canon("release", "2026-02");
    expect(late).toMatchObject({ code: 1, stderr: expect.stringContaining("exception-expired") });
    await except("2099-12-31");
    const { code, stdout } = await canon("release", "2026-02");
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Library +1\.0\.0 +major +2\.0\.0/u),
    });
    expect(stdout).toContain('In exceptions.yaml, write "2026-02" for "next": "remarks".');
    edit("exceptions.yaml", "to: next", 'to: "2026-02"');
    await settle();
    const page = readFileSync(join(root, "generated/changelog/2026-02.md"), "utf8");
    await expect(page).toMatchFileSnapshot(`${GOLDEN}/changelog.md`);
  });

  test("refuses what is not committed, what is not generated, and errors", async () => {
    const { canon, edit, git, root } = released();
    addField(repository, "Shelf");
    writeFileSync(join(root, "generated/stray.txt"), "");
    const uncommitted = await canon("release", "2026-02");
    expect(uncommitted.code).toBe(1);
    await expect(uncommitted.stderr).toMatchFileSnapshot(`${GOLDEN}/uncommitted.txt`);

    git("add", "--all");
    git("commit", "--quiet", "--message", "Not generated");
    const stale = await canon("release", "2026-02");
    expect(stale.code).toBe(1);
    expect(stale.stderr).toContain("The file is not what the definitions make.");

    edit("types/Reader.yaml", "values: Language", "values: Languages");
    git("commit", "--quiet", "--all", "--message", "With an error");
    const wrong = await canon("release", "2026-02", "--format", "json");
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ outcome: "refused" });
    expect(editionFiles(repository)).toEqual(["2026-01.json"]);
  });

  test("refuses an edition without changes, or before the newest one", async () => {
    const { canon } = released();
    const nothing = await canon("release", "2026-02");
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain('Nothing has changed since the edition "2026-01".');
    for (const name of ["2026-01", "2025-12.1"]) {
      const early = await canon("release", name);
      expect(early.code).toBe(1);
      expect(early.stderr).toContain(`The edition "${name}" would not come after "2026-01".`);
    }
    expect(editionFiles(repository)).toEqual(["2026-01.json"]);
  });

  test("makes the same bytes in another folder", async () => {
    const { canon, settle } = released();
    addField(repository, "Shelf");
    await settle();
    const other = repository.clone();
    await canon("release", "2026-02");
    await other.canon("release", "2026-02");
    expect(editionText(other, "2026-02")).toBe(editionText(repository, "2026-02"));
    rmSync(other.root, { recursive: true });
  });

  test.for([
    [[], "Which edition?"],
    [["2026-13"], '"2026-13" is no name of an edition.'],
    [["2026-02.0"], '"2026-02.0" is no name of an edition.'],
    [["2026-02", "2026-03"], "Which edition?"],
    [["2026-02", "--bump", "Library"], '"--bump" takes a data model and a level, not "Library".'],
    [["2026-02", "--bump", "Library=none"], '"--bump" takes a data model and a level'],
  ] as const)("wrong use: %s", async ([argv, message]) => {
    const { code, stderr } = await origin.canon("release", ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
