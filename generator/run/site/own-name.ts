import { isIP } from "node:net";

/**
 * Whether a request names this server: by the name that it was given, that of the machine for itself,
 * or an address. A name that somebody else's DNS points here would let their pages read ours.
 */
export function isOwnName(header: string | undefined, host: string): boolean {
  const name = (header ?? "").toLowerCase().replace(/:\d+$/, "");
  const address = name.replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || name === host.toLowerCase() || isIP(address) !== 0;
}
