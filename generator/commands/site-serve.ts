import { serveSite } from "../run/site/serve-site.ts";
import type { SiteRead } from "../run/site/read-site.ts";
import { UNRELEASED } from "../site/site-of.ts";
import { render } from "../report/report.ts";
import type { CommandContext } from "./command.ts";
import { editionOptions } from "./edition-option.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { faultText, isLoopback, portOption, untilStopped } from "./listening.ts";
import { definitionFindings, printFindings } from "./print-findings.ts";

/** `canon site serve`. */
export async function siteServe(context: CommandContext): Promise<ExitCode> {
  const { options, signal, stdout, stderr } = context;
  const definitions = definitionsFolder(context);
  const shown = editionOptions(context, [UNRELEASED]);
  const host = options.text("host") ?? "127.0.0.1";
  const { url, stop } = await serveSite({
    definitions,
    ...(shown.length === 0 ? {} : { shown }),
    host,
    port: portOption(context, 8080),
    signal,
    onRead: (read) => problemsIn(context, read),
    onFault: (fault) => stderr.write(faultText(fault)),
  });
  const path = shown.length === 0 || shown.includes(UNRELEASED) ? `${UNRELEASED}/` : "";
  stdout.write(`Serving ${shownPath(context, definitions)} at ${url}/${path}. Stop with Ctrl+C.\n`);
  if (!isLoopback(host)) stderr.write("Everyone who reaches this address can read the site.\n");
  await untilStopped(signal);
  await stop();
  return EXIT.ok;
}

/** Prints the errors of the definitions, and returns them as a text for the page. */
function problemsIn(context: CommandContext, read: SiteRead): string {
  const diagnostics = read.diagnostics.filter(({ severity }) => severity === "error");
  const findings = definitionFindings(context, { ...read, diagnostics });
  if (findings.length > 0) printFindings(context, findings);
  return render(findings, { format: "text", colours: false, version: "" });
}
