import { describe, expect, test } from "vitest";
import { routedEvents, routerOf } from "../../../generator/traffic/route.ts";
import { realCatalog } from "../../support/catalog-of.ts";

const events = routedEvents(realCatalog());
const route = routerOf(events);

describe("the event type of a message", () => {
  test("is the one that Meta names, by the names on the wire", () => {
    for (const event of events) {
      const { dataModel, eventType } = event.validator;
      const message = { Meta: { DataModel: dataModel, EventType: eventType } };
      expect(route(message)?.id).toBe(event.id);
    }
    expect(events.length).toBe(111);
  });

  test("is none if Meta does not name one, whatever it holds", () => {
    const names = { DataModel: "PatientAdmin", EventType: "NewPatient" };
    const strange: readonly unknown[] = [
      undefined,
      null,
      1,
      "PatientAdmin",
      [],
      {},
      { Meta: null },
      { Meta: [names] },
      { Meta: { ...names, EventType: "newpatient" } },
      { Meta: { ...names, DataModel: ["PatientAdmin"] } },
      { Meta: { DataModel: "__proto__", EventType: "constructor" } },
      { meta: names },
      Object.create({ Meta: names }),
      { Meta: Object.create(names) as unknown },
    ];
    for (const message of strange) expect(route(message)).toBeUndefined();
    expect(route({ Meta: names })?.id).toBe("PatientAdmin.NewPatient");
  });

  test("is the one asked for in any case", () => {
    const [first] = events;
    expect(routerOf(events, first)(null)).toBe(first);
  });
});
