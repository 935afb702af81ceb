import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import type { Browser, Playwright } from "./playwright.ts";

const folder = import.meta.dirname;

/** Where Debian installs it. */
const DEBIAN = "/usr/bin/chromium";

/** The first two are needed inside of a container; without the others Chromium calls home. The last one keeps pages from it. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** An executable, and the environment that it needs. */
interface Executable {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Starts Chromium: the one that `CHROME_PATH` names, Debian's, or else the one that is packed in a
 * package of npm. Throws if none of them starts: what is tested in a browser must not pass without one.
 */
export async function launchChromium(): Promise<Browser> {
  npmCiOnce(folder);
  const { chromium } = createRequire(join(folder, "package.json"))("playwright-core") as Playwright;
  try {
    return await chromium.launch({ ...executable(), headless: true, args: FLAGS });
  } catch (cause) {
    const advice = `install Debian's package "chromium", or name a Chromium in CHROME_PATH`;
    throw new Error(`No browser could be started: ${advice}.`, { cause });
  }
}

function executable(): Executable {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined) return { executablePath: named };
  return existsSync(DEBIAN) ? { executablePath: DEBIAN } : packed();
}

/** The packed Chromium brings libraries and a font, so that it needs nothing of the system. */
function packed(): Executable {
  const unpacked = join(tmpdir(), "canon-chromium");
  if (!existsSync(unpacked)) unpackInto(unpacked);
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(unpacked, "al2023/lib"),
    FONTCONFIG_PATH: join(unpacked, "fonts"),
  };
  return { executablePath: join(unpacked, "chromium"), env };
}

const UNPACK = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;

/** It unpacks its libraries only where it believes to be on Lambda. */
function unpackInto(target: string): void {
  const unfinished = mkdtempSync(`${target}-`);
  execFileSync(process.execPath, ["--input-type=module", "-e", UNPACK], {
    cwd: folder,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  const fonts = `<fontconfig><dir>${target}/fonts</dir><cachedir>${target}/cache</cachedir></fontconfig>`;
  writeFileSync(join(unfinished, "fonts/fonts.conf"), fonts);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Another test, which runs at the same time, was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
