import type { Answer, Asked, Request } from "./exchange.ts";

/**
 * Starts the worker that checks messages, so that a large one does not stop the page. Returns how to
 * ask it. What it answers to a question that was followed by another one is dropped.
 */
export function startWorker(data: URL, onAnswer: (answer: Answer) => void): (asked: Asked) => void {
  let last = 0;
  const worker = new Worker(new URL("check-worker.js", import.meta.url), { type: "module" });
  const post = (request: Request): void => worker.postMessage(request);
  worker.addEventListener(
    "message",
    ({ data: [number, answer] }: MessageEvent<[number, Answer]>) => {
      if (number === last) onAnswer(answer);
    },
  );
  worker.addEventListener("error", () => onAnswer({ kind: "failed" }));
  post({ kind: "load", data: data.href });
  return (asked) => {
    last += 1;
    post({ kind: "check", number: last, asked });
  };
}
