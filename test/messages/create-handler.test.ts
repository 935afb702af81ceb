import { describe, expect, it } from "vitest";
import { CanonError } from "../../generator/runtime/canon-error.ts";
import { createHandler } from "../../generator/runtime/messages/create-handler.ts";
import { tablesOfModel } from "./support/real-tables.ts";

const tables = tablesOfModel("Inventory");
const message = {
  Meta: { DataModel: "Inventory", EventType: "Deplete" },
  Items: [{ Quantity: 1, Identifiers: [] }],
};
const text = JSON.stringify(message);

describe("a handler", () => {
  it("gets the message and the context, and gives back its result", () => {
    const handle = createHandler(tables, {
      "Inventory.Deplete": (given: unknown, context: unknown) => [given, context],
      "Inventory.Update": () => "other",
    });
    expect(handle(text, "context")).toEqual([message, "context"]);
  });

  it("may be asynchronous, and may use this", async () => {
    const handle = createHandler(tables, {
      async "Inventory.Deplete"(this: { readonly otherwise: () => string }) {
        return Promise.resolve(this.otherwise());
      },
      otherwise: () => "otherwise",
    });
    await expect(handle(text, undefined)).resolves.toBe("otherwise");
  });

  it("of all others is told the event type", () => {
    const handle = createHandler(tables, {
      "Inventory.Update": () => "update",
      otherwise: (given: unknown, context: unknown) => [given, context],
    });
    expect(handle(message, 7)).toEqual([{ event: "Inventory.Deplete", message }, 7]);
  });

  it("is not asked for what is no message", () => {
    const handle = createHandler(tables, { otherwise: () => expect.unreachable() });
    expect(() => handle("{}", undefined)).toThrow(CanonError);
  });

  it("that throws is not hidden", () => {
    const handle = createHandler(tables, {
      otherwise() {
        throw new RangeError("mine");
      },
    });
    expect(() => handle(text, undefined)).toThrow(new RangeError("mine"));
  });
});

describe("a set of handlers is refused at once", () => {
  const nothing = (): void => undefined;
  const cases: readonly (readonly [what: string, handlers: object, message: string])[] = [
    [
      "without a handler of an event type",
      { "Inventory.Deplete": nothing },
      'There is no handler of "Inventory.Update", and no "otherwise"',
    ],
    [
      "with undefined for a handler",
      { "Inventory.Deplete": nothing, "Inventory.Update": undefined },
      'There is no handler of "Inventory.Update", and no "otherwise"',
    ],
    [
      "with an inherited handler",
      Object.create({ otherwise: nothing }) as object,
      'There is no handler of "Inventory.Deplete", and no "otherwise"',
    ],
    [
      "with a handler of an unknown event type",
      { "Inventory.Updat": nothing, otherwise: nothing },
      'There is no event type "Inventory.Updat"',
    ],
    [
      "with a handler that is no function",
      { "Inventory.Update": 7, otherwise: nothing },
      'The handler of "Inventory.Update" is no function',
    ],
  ];
  it.each(cases)("%s", (_, handlers, expected) => {
    expect(() => createHandler(tables, handlers)).toThrow(new TypeError(expected));
  });
});
