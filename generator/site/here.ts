import type { Address } from "./address.ts";

/** Where a page is, and how to go from it to others. Links are relative, so that the site works in any folder. */
export interface Here {
  readonly address: Address;
  /** Name of the edition's folder, with a slash; empty on pages of no edition. */
  readonly edition: Address;
  /** To an address of the site. */
  to(address: Address, fragment?: string): string;
  /** To an address in the same edition. */
  within(address: Address, fragment?: string): string;
}

/** The links of the page at an address. */
export function hereAt(address: Address, edition: Address): Here {
  const known = new Map<Address, string>();
  const to = (target: Address, fragment?: string): string => {
    let path = known.get(target);
    if (path === undefined) known.set(target, (path = relative(address, target)));
    return fragment === undefined ? path : `${path}#${encodeURIComponent(fragment)}`;
  };
  return { address, edition, to, within: (target, fragment) => to(edition + target, fragment) };
}

function relative(from: Address, to: Address): string {
  const steps = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < steps.length && shared < target.length - 1 && steps[shared] === target[shared])
    shared += 1;
  return "../".repeat(steps.length - shared) + target.slice(shared).join("/") || "./";
}
