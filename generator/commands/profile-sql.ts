import { askedEvent } from "./asked-event.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { loadCatalog } from "./load-catalog.ts";
import { profileOutput } from "./profile-output.ts";

/** `canon profile --sql`. */
export async function profileQuery(context: CommandContext): Promise<ExitCode> {
  const { options } = context;
  const event = options.text("event");
  if (event === undefined)
    throw new UsageError("SQL of which event type?", 'Say it: "--event <Model.Event>".');
  const output = profileOutput(context);
  const catalog = await loadCatalog(context);
  if (catalog === undefined) return EXIT.findings;
  askedEvent([...catalog.events.values()], event);
  const source = options.text("source") ?? "messages.ndjson";
  const form = source.endsWith(".parquet") ? "parquet" : "ndjson";
  const dialect = options.text("sql") === "spark" ? "spark" : "duckdb";
  const { profileSql } = await import("../traffic/sql/profile-sql.ts");
  output.write(profileSql({ catalog, event, dialect, source, form }));
  return EXIT.ok;
}
