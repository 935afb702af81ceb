import { htmlOf } from "../../site/markup/html-of.ts";

/** A page for when there is no other: a text as it is. */
export function problemPage(text: string): string {
  const words = htmlOf([text]);
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>No page</title></head><body><main><pre>${words}</pre></main></body></html>\n`;
}
