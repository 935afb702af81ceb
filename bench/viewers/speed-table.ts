import { median } from "../harness/median.ts";
import type { PageSpeed } from "../harness/page-speed.ts";

const HEADER = `| page | first paint ms | largest paint ms | blocked ms | interactive ms | layout shift | HTML kB | JS kB | CSS kB | data kB | nodes | fields described |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
`;

/** Medians of all subjects, and how many of the descriptions that it ought to show each has in its text. */
export function speedTable(
  found: ReadonlyMap<string, readonly PageSpeed[]>,
  descriptionsOf: (subject: string) => readonly string[],
): string {
  const lines = [...found].map(([name, speeds]) => {
    const of = (key: Exclude<keyof PageSpeed, "text">): number =>
      median(speeds.map((speed) => speed[key]));
    const ms = (["firstPaint", "largestPaint", "blocking", "interactive"] as const).map(of);
    const kB = (["html", "js", "css", "data"] as const).map((key) => (of(key) / 1000).toFixed(1));
    const descriptions = descriptionsOf(name);
    const shown = median(speeds.map(({ text }) => countIn(text, descriptions)));
    const described = descriptions.length === 0 ? "" : `${shown} of ${descriptions.length}`;
    const cells = [name, ...ms.map(Math.round), of("layoutShift").toFixed(3), ...kB, of("nodes")];
    return `| ${[...cells, described].join(" | ")} |\n`;
  });
  return HEADER + lines.join("");
}

/** How many of them are there; one that several fields have, as often as it is there. */
function countIn(text: string, descriptions: readonly string[]): number {
  const wanted = new Map<string, number>();
  for (const description of descriptions) {
    const words = description.replace(/[\s`]+/g, "");
    wanted.set(words, (wanted.get(words) ?? 0) + 1);
  }
  let count = 0;
  for (const [words, often] of wanted) count += Math.min(often, text.split(words).length - 1);
  return count;
}
