import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { commentText, lineCommentText } from "../../generator/emit/escape/comment.ts";
import { identifier, propertyName } from "../../generator/emit/escape/identifier.ts";
import { escapeInvisible } from "../../generator/emit/escape/invisible.ts";
import { stringLiteral } from "../../generator/emit/escape/string-literal.ts";
import { longRuns } from "../support/long-runs.ts";
import { hostileTexts } from "./support/hostile-texts.ts";
import { syntaxErrors } from "./support/syntax-errors.ts";
import { takeOffEscapes } from "./support/take-off-escapes.ts";
import { asPrettierHasIt } from "../support/as-prettier-has-it.ts";

const runs = { numRuns: longRuns(200), seed: 2023 };

/** Any text: pieces that matter to a sink, and any code unit, lone surrogates included. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "*/",
        "/*",
        "*",
        "/",
        "\\",
        "@",
        "{@",
        '"',
        "'",
        "`",
        "${",
        "\n",
        "\r",
        "<b>",
        " ",
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((pieces) => pieces.join(""));

function forEveryText(check: (text: string) => void): void {
  for (const text of hostileTexts) check(text);
  fc.assert(fc.property(anyText, check), runs);
}

/** The statements of a text that must be TypeScript without a syntax error. */
function statementsOf(text: string): readonly ts.Statement[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);
  expect(syntaxErrors(file)).toEqual([]);
  return [...file.statements];
}

/** What a text declares, which must be exactly one statement, of the kind that is asked for. */
function onlyStatement<T extends ts.Statement>(text: string, is: (node: ts.Node) => node is T): T {
  const [statement, ...others] = statementsOf(text);
  if (statement === undefined || others.length > 0 || !is(statement)) {
    throw new Error(`Other statements than expected: ${text}`);
  }
  return statement;
}

/** A type with the text in its documentation. */
function documented(text: string): { readonly comment: string; readonly node: ts.Node } {
  const lines = commentText(text).split("\n");
  const comment = `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */`;
  return { comment, node: onlyStatement(`${comment}\ntype A = 1;\n`, ts.isTypeAliasDeclaration) };
}

describe("string literals", () => {
  it("hold exactly the text", () => {
    forEveryText((text) => {
      const source = `(${stringLiteral(text)});`;
      const { expression } = onlyStatement(source, ts.isExpressionStatement);
      const literal = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
      expect(ts.isStringLiteral(literal) && literal.text).toBe(text);
    });
  });

  it("show every character", () => {
    forEveryText((text) => {
      const literal = stringLiteral(text);
      expect(escapeInvisible(literal)).toBe(literal);
    });
  });

  it("are in the quotes that prettier would choose", async () => {
    for (const text of hostileTexts) {
      const statement = `export const text = ${stringLiteral(text)};\n`;
      expect(await asPrettierHasIt(statement)).toBe(statement);
    }
  });
});

describe("comments", () => {
  it("hold exactly the text, and end where they should", () => {
    forEveryText((text) => {
      const { comment, node } = documented(text);
      expect(ts.getJSDocCommentsAndTags(node).map((doc) => doc.getText())).toEqual([comment]);
      expect(takeOffEscapes(commentText(text))).toBe(text);
    });
  });

  it("hold no tag and no link that is not ours", () => {
    forEveryText((text) => {
      const [comment, ...others] = ts.getJSDocCommentsAndTags(documented(text).node);
      expect(others).toEqual([]);
      expect(["string", "undefined"]).toContain(typeof comment?.comment);
    });
  });

  it("of one line stay one line, with exactly the text", () => {
    forEveryText((text) => {
      const line = lineCommentText(text);
      expect(statementsOf(`// ${line}\nexport type A = 1;\n`)).toHaveLength(1);
      expect(statementsOf(`// ${line}`)).toHaveLength(0);
      expect(takeOffEscapes(line)).toBe(text);
    });
  });

  it("leave ordinary text as it is", () => {
    const plain = "Code of the `Logs[].ID`; mail to desk@example.org, 50 % > 10 < 20 (see A/B).";
    expect(commentText(plain)).toBe(plain);
  });
});

describe("names", () => {
  it("are put into code bare only where that is safe", () => {
    forEveryText((text) => {
      const source = `interface A { ${propertyName(text)}: 1 }`;
      const members = onlyStatement(source, ts.isInterfaceDeclaration).members.map(
        ({ name }) => name,
      );
      expect(members.map((name) => name !== undefined && "text" in name && name.text)).toEqual([
        text,
      ]);
      if (/^[A-Za-z_]\w*$/.test(text)) expect(identifier(text)).toBe(text);
      else expect(() => identifier(text)).toThrow("is not an identifier");
    });
  });
});
