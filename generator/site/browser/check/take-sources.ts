import type { Controls } from "./controls.ts";
import type { Links } from "./links.ts";
import { shownText, type ShownText } from "./shown-text.ts";

/** Takes what is to be checked. */
type Take = (source: string | Blob) => void;

/** How long nobody types until a message is checked, in milliseconds. */
const PAUSE = 250;

/** Takes messages from wherever they come: typed or pasted, a file, a sample. */
export function takeSources(controls: Controls, links: Links, take: Take): void {
  const { message, event, file, sample, clear } = controls;
  const shown = shownText(message);
  const takeText = (text: string): void => {
    file.value = "";
    shown.show(text);
    take(text);
  };
  const takeSample = async (): Promise<void> => {
    const first = [...event.options].find(({ value }) => value !== "");
    const response = await fetch(links.sample(event.value || (first?.value ?? "")));
    if (response.ok) takeText(await response.text());
  };
  sample.addEventListener("click", () => void takeSample());
  clear.addEventListener("click", () => takeText(""));
  takeTyped(controls, shown, take);
  takeFiles(controls, shown, take);
}

function takeTyped({ message, file }: Controls, shown: ShownText, take: Take): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  message.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => take(message.value), PAUSE);
  });
  message.addEventListener("paste", (paste) => {
    const text = paste.clipboardData?.getData("text") ?? "";
    if (shown.fits(text.length)) return;
    paste.preventDefault();
    file.value = "";
    shown.hide("What you pasted");
    take(text);
  });
}

function takeFiles({ form, file }: Controls, shown: ShownText, take: Take): void {
  const takeFile = async (opened: File): Promise<void> => {
    if (shown.fits(opened.size)) shown.show(await opened.text());
    else shown.hide(`"${opened.name}"`);
    take(opened);
  };
  file.addEventListener("change", () => {
    const [opened] = file.files ?? [];
    if (opened !== undefined) void takeFile(opened);
  });
  form.addEventListener("dragover", (drag) => drag.preventDefault());
  form.addEventListener("drop", (drop) => {
    const [dropped] = drop.dataTransfer?.files ?? [];
    // A text that is dropped goes where every text does.
    if (dropped === undefined) return;
    drop.preventDefault();
    file.value = "";
    void takeFile(dropped);
  });
}
