/** Where pages of a preview hear of changes, and the module that listens there. No page of a built site has it. */
export const RELOAD_STREAM = "_reload";
export const RELOAD_MODULE = "_reload.js";

/**
 * Loads a page again after a change. While the definitions have errors, they stand over the page,
 * which stays as it was.
 */
export const reloadScript = `let version;
const box = document.createElement("pre");
box.setAttribute("role", "alert");
box.style.cssText =
  "position:fixed;inset:auto 0 0;z-index:99;max-height:60vh;overflow:auto;margin:0;padding:1rem;" +
  "background:#300;color:#fff;font:13px/1.5 monospace;white-space:pre-wrap";
new EventSource("/${RELOAD_STREAM}").onmessage = ({ data }) => {
  const state = JSON.parse(data);
  if (state.problems === "") {
    if (version !== undefined && version !== state.version) location.reload();
    version = state.version;
    box.remove();
  } else {
    version ??= "";
    box.textContent = state.problems;
    document.body.append(box);
  }
};
`;
