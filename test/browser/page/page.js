import { verdicts } from "./verdicts.js";

globalThis.violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
  globalThis.violations.push(violatedDirective),
);
globalThis.inPage = verdicts();
globalThis.inWorker = new Promise((resolve, reject) => {
  const worker = new Worker(document.documentElement.dataset.worker, { type: "module" });
  worker.addEventListener("message", ({ data }) => resolve(data));
  worker.addEventListener("error", reject);
});

/** Tries what the policy forbids: in a task of its own, as a call from the debugger may do it. */
globalThis.tryForbidden = () =>
  new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", (event) =>
      resolve(event.violatedDirective),
    );
    // oxlint-disable-next-line no-eval -- it is what must be refused
    setTimeout(() => resolve(`ran: ${(0, eval)("1")}`));
  });
