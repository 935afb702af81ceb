import { applyTheme, storedTheme } from "./theme/stored-theme.ts";

// Before the first paint, so that a page does not flash in the colours that its reader does not want.
applyTheme(storedTheme());
