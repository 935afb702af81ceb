import type { Issue, IssueSeverity } from "./issue.ts";
import { own } from "./own.ts";

/** How issues are shown. */
export interface FormatIssuesOptions {
  /** With the escape codes of terminals; without them if it is not given. */
  readonly color?: boolean;
}

/** What is shown of an issue. */
type ShownIssue = Pick<Issue, "path" | "code" | "message" | "severity">;

/**
 * Issues for people: a tree of their paths with one line for each issue, errors before warnings on
 * each level. Without a line break at its end; empty if there are none.
 */
export function formatIssues(
  issues: readonly ShownIssue[],
  options: FormatIssuesOptions = {},
): string {
  const root = treeOf(issues);
  const rows = [...ownRows(root, "(message)"), ...rowsBelow(root, 0)];
  const shown = rows.filter(({ issue }) => issue !== undefined);
  const longest = shown.reduce((most, { label }) => Math.max(most, label.length), 0);
  const width = Math.min(longest, WIDEST);
  const paint = own(options, "color") === true ? painted : plain;
  return rows.map((row) => line(row, width, paint)).join("\n");
}

/** Longer labels stand out to the right. */
const WIDEST = 48;

/** A place in the message. */
interface Branch {
  readonly issues: ShownIssue[];
  readonly children: Map<string, Branch>;
  hasError: boolean;
}

function treeOf(issues: readonly ShownIssue[]): Branch {
  const root = newBranch();
  for (const issue of issues) {
    const isError = issue.severity === "error";
    let branch = root;
    branch.hasError ||= isError;
    for (const step of issue.path.split(/\.|(?=\[\d+\])/).filter((name) => name !== "")) {
      const next = branch.children.get(step) ?? newBranch();
      branch.children.set(step, next);
      branch = next;
      branch.hasError ||= isError;
    }
    branch.issues.push(issue);
  }
  return root;
}

function newBranch(): Branch {
  return { issues: [], children: new Map(), hasError: false };
}

/** A line: a place, with an issue or with what is below it. */
interface Row {
  readonly label: string;
  readonly issue: ShownIssue | undefined;
}

function rowsBelow({ children }: Branch, depth: number): readonly Row[] {
  const all = [...children];
  const sorted = [true, false].flatMap((wanted) =>
    all.filter(([, { hasError }]) => hasError === wanted),
  );
  return sorted.flatMap(([step, child]) => rowsOf(child, step, depth));
}

function rowsOf(branch: Branch, name: string, depth: number): readonly Row[] {
  const [only] = branch.children;
  // A place that only leads on to one other shares its line.
  if (branch.issues.length === 0 && branch.children.size === 1 && only !== undefined) {
    const [step, child] = only;
    return rowsOf(child, step.startsWith("[") ? name + step : `${name}.${step}`, depth);
  }
  const label = "  ".repeat(depth) + name;
  const rows = ownRows(branch, label);
  return [
    ...(rows.length === 0 ? [{ label, issue: undefined }] : rows),
    ...rowsBelow(branch, depth + 1),
  ];
}

function ownRows({ issues }: Branch, label: string): readonly Row[] {
  const sorted = ["error", "warning"].flatMap((severity) =>
    issues.filter((issue) => issue.severity === severity),
  );
  return sorted.map((issue, at) => ({ label: at === 0 ? label : "", issue }));
}

/** Dresses a text: `dim` for what matters least. */
type Paint = (text: string, style: IssueSeverity | "dim") => string;

const plain: Paint = (text) => text;
const painted: Paint = (text, style) => `\u001B[${STYLES[style]}m${text}\u001B[0m`;
const STYLES = { error: 31, warning: 33, dim: 2 };

function line({ label, issue }: Row, width: number, paint: Paint): string {
  if (issue === undefined) return visible(label);
  const { severity, message, code } = issue;
  const mark = paint(severity.padEnd("warning".length), severity);
  const text = `${visible(label.padEnd(width))}  ${mark}  ${visible(message)}`;
  return `${text}  ${paint(`(${code})`, "dim")}`;
}

/** Whoever made the issues: nothing in them moves the cursor or turns the text around. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\uFFFD");
}
