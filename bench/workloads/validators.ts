/** How many faults a parsed message has: 0 if it is accepted, 1 if the first fault ends the search. */
export type Check = (message: unknown) => number;

/** What a program of a peer exports: by route, how to get the check of an event type. */
export type Validators = Readonly<Record<string, () => Check>>;

/** The key by which a message finds the check of its event type. */
export function routeOf(dataModel: string, eventType: string): string {
  return `${dataModel}|${eventType}`;
}

/** Gives each message to the check of the event type that its `Meta` names, as a receiver has to. */
export function routed(validators: Validators): Check {
  const checks = new Map<string, Check | undefined>();
  return (message) => {
    const meta = metaOf(message);
    const route = routeOf(String(meta?.["DataModel"]), String(meta?.["EventType"]));
    let check = checks.get(route);
    if (check === undefined) checks.set(route, (check = validators[route]?.()));
    return check === undefined ? 1 : check(message);
  };
}

function metaOf(message: unknown): Readonly<Record<string, unknown>> | undefined {
  const { Meta } = message as { readonly Meta?: Readonly<Record<string, unknown>> };
  return Meta;
}
