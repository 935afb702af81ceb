import { describe, expect, it } from "vitest";
import { lint } from "../../generator/lint/lint.ts";
import { skeleton, type SkeletonKind } from "../../generator/definition/skeleton.ts";
import { diagnosticLines, readTexts } from "../support/catalog-of.ts";

describe("a new definition", () => {
  it.each<[SkeletonKind, string, string]>([
    ["model", "Results", "models/Results/model.yaml"],
    ["event", "Results.New", "models/Results/events/New.yaml"],
    ["type", "Address", "types/Address.yaml"],
    ["type", "Results.Order", "models/Results/types/Order.yaml"],
    ["valueSet", "Race", "valuesets/Race.yaml"],
    ["valueSet", "Results.OrderStatus", "models/Results/valuesets/OrderStatus.yaml"],
    ["format", "us-zip", "formats/us-zip.yaml"],
  ])("%s %s is valid as it is", (kind, id, path) => {
    const { file } = skeleton(kind, id) as { file: { path: string; text: string } };
    expect(file.path).toBe(path);
    const result = readTexts({ [file.path]: file.text });
    expect(diagnosticLines(result)).toEqual([]);
    const { catalog, documents } = result;
    if (catalog === undefined) throw new Error("There is no catalog.");
    const found = lint({ catalog, documents }).map(({ code }) => code);
    // Nothing uses it yet; that is all there is to say.
    expect(found.filter((code) => !code.startsWith("unused-"))).toEqual([]);
  });

  it.each<[SkeletonKind, string, string]>([
    ["event", "New", "does not say which data model"],
    ["event", "A.B.C", "does not say which data model"],
    ["model", "A.B", "has too many parts"],
    ["format", "a.b", "has too many parts"],
    ["type", "A.B.C", "has too many parts"],
    ["type", "address", "cannot be the name"],
    ["type", "../Address", "has too many parts"],
    ["type", "../../etc/A", "has too many parts"],
    ["valueSet", "results.OrderStatus", "cannot be the name"],
    ["format", "Date", "cannot be the name"],
  ])("%s %s is refused", (kind, id, problem) => {
    expect(skeleton(kind, id).problem).toContain(problem);
  });
});
