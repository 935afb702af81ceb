export { startBox } from "./search/box.ts";
export { start } from "./search/results-page.ts";
