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

describe("string literals", () => {
  it("hold exactly the text", () => {
    forEveryText((text) => {
      const [statement, ...others] = statementsOf(`(${stringLiteral(text)});`);
      expect(others).toEqual([]);
      const expression = (statement as ts.ExpressionStatement)
        .expression as ts.ParenthesizedExpression;
      expect((expression.expression as ts.StringLiteral).text).toBe(text);
    });
  });

  it("show every character", () => {
    forEveryText((text) => {
      const literal = stringLiteral(text);
      expect(escapeInvisible(literal)).toBe(literal);
    });
  });
});

describe("comments", () => {
  it("hold exactly the text, and end where they should", () => {
    forEveryText((text) => {
      const body = commentText(text)
        .split("\n")
        .map((line) => ` * ${line}`)
        .join("\n");
      const source = `/**\n${body}\n */\nexport type A = 1;\n`;
      const [statement, ...others] = statementsOf(source);
      expect(others).toEqual([]);
      const [comment] = ts.getJSDocCommentsAndTags(statement as ts.Statement);
      expect(comment?.getText()).toBe(`/**\n${body}\n */`);
      expect(takeOffEscapes(commentText(text))).toBe(text);
    });
  });

  it("hold no tag that is not ours", () => {
    forEveryText((text) => {
      const body = commentText(text)
        .split("\n")
        .map((line) => ` * ${line}`)
        .join("\n");
      const [statement] = statementsOf(`/**\n${body}\n */\nexport type A = 1;\n`);
      expect(ts.getJSDocTags(statement as ts.Statement)).toEqual([]);
      const [comment] = ts.getJSDocCommentsAndTags(statement as ts.Statement);
      const content = (comment as ts.JSDoc).comment;
      expect(typeof content === "string" || content === undefined).toBe(true);
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
      const [statement] = statementsOf(`interface A { ${propertyName(text)}: 1 }`);
      const [member, ...others] = (statement as ts.InterfaceDeclaration).members;
      expect(others).toEqual([]);
      expect((member?.name as ts.Identifier | ts.StringLiteral).text).toBe(text);
      if (!/^[A-Za-z_]\w*$/.test(text))
        expect(() => identifier(text)).toThrow("is not an identifier");
    });
  });
});
