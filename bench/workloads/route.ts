import type { Check } from "./passes.ts";

/** The key by which a message finds the check of its event type. */
export function routeOf(dataModel: string, eventType: string): string {
  return `${dataModel}|${eventType}`;
}

/** Gives each message to the check of the event type that its `Meta` names, as a receiver has to. */
export function routed(checks: ReadonlyMap<string, Check>): Check {
  return (message) => {
    const meta = metaOf(message);
    const check = checks.get(routeOf(String(meta?.["DataModel"]), String(meta?.["EventType"])));
    return check?.(message) ?? false;
  };
}

function metaOf(message: unknown): Readonly<Record<string, unknown>> | undefined {
  const { Meta } = message as { readonly Meta?: Readonly<Record<string, unknown>> };
  return Meta;
}
