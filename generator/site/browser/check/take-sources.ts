import type { Controls } from "./controls.ts";
import type { Links } from "./links.ts";

/** What is larger is checked, but not shown: a text area takes a minute for ten million characters. */
const MOST_SHOWN = 1024 * 1024;

/** How long nobody types until a message is checked, in milliseconds. */
const PAUSE = 250;

/** Takes messages from wherever they come: typed or pasted, a file, a sample. */
export function takeSources(
  { form, message, event, file, sample, clear }: Controls,
  links: Links,
  take: (source: string | Blob) => void,
): void {
  const { placeholder } = message;
  const hide = (what: string): void => {
    message.value = "";
    message.placeholder = `${what} is too large to be shown here.`;
  };
  const takeText = (text: string): void => {
    file.value = "";
    message.placeholder = placeholder;
    message.value = text;
    take(text);
  };
  const takeFile = async (opened: File | undefined): Promise<void> => {
    if (opened === undefined) return;
    message.placeholder = placeholder;
    if (opened.size > MOST_SHOWN) hide(`"${opened.name}"`);
    else message.value = await opened.text();
    take(opened);
  };
  const takeSample = async (): Promise<void> => {
    const first = [...event.options].find(({ value }) => value !== "");
    const response = await fetch(links.sample(event.value || (first?.value ?? "")));
    if (response.ok) takeText(await response.text());
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  message.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => take(message.value), PAUSE);
  });
  message.addEventListener("paste", (paste) => {
    const text = paste.clipboardData?.getData("text") ?? "";
    if (text.length <= MOST_SHOWN) return;
    paste.preventDefault();
    file.value = "";
    hide("What you pasted");
    take(text);
  });
  file.addEventListener("change", () => void takeFile(file.files?.[0]));
  sample.addEventListener("click", () => void takeSample());
  clear.addEventListener("click", () => takeText(""));
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
