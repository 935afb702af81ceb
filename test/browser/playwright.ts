/** What we use of playwright, whose own types are not installed where the types are checked. */
export interface Playwright {
  readonly chromium: {
    launch(options: object): Promise<Browser>;
  };
}

export interface Browser {
  newContext(options?: ContextOptions): Promise<Context>;
  version(): string;
  close(): Promise<void>;
}

export interface ContextOptions {
  readonly javaScriptEnabled?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: Size;
  readonly permissions?: readonly string[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Context {
  newPage(): Promise<Page>;
  newCDPSession(page: Page): Promise<DevTools>;
  addInitScript(script: { readonly content: string }): Promise<unknown>;
  route(url: string, handler: (route: Route) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** A request that waits for what is to become of it. */
export interface Route {
  request(): { url(): string };
  abort(): Promise<void>;
  continue(): Promise<void>;
}

/** What a browser takes from its developer tools. */
export interface DevTools {
  send(method: string, parameters?: object): Promise<unknown>;
}

/** An expression, or a function that uses nothing from outside of it. */
export type InPage<T> = string | (() => T | Promise<T>);

export interface Page {
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  on(event: "console", listener: (message: { text(): string; type(): string }) => void): void;
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(event: "request", listener: (request: { url(): string }) => void): void;
  on(event: "requestfailed", listener: (request: { url(): string }) => void): void;
  goto(
    url: string,
    options?: { readonly waitUntil?: "load"; readonly timeout?: number },
  ): Promise<unknown>;
  reload(): Promise<unknown>;
  url(): string;
  evaluate<T = void>(run: InPage<T>): Promise<T>;
  waitForFunction(run: string): Promise<unknown>;
  waitForURL(url: RegExp): Promise<void>;
  waitForTimeout(milliseconds: number): Promise<void>;
  emulateMedia(media: {
    readonly media?: "print" | null;
    readonly colorScheme?: "light" | "dark";
  }): Promise<void>;
  setViewportSize(size: Size): Promise<void>;
  screenshot(options: { readonly path: string; readonly fullPage?: boolean }): Promise<unknown>;
  locator(selector: string): Locator;
  getByRole(
    role: string,
    options?: { readonly name?: string | RegExp; readonly exact?: boolean },
  ): Locator;
  getByLabel(label: string | RegExp): Locator;
  close(): Promise<void>;
}

export interface Locator {
  locator(selector: string): Locator;
  getByRole(
    role: string,
    options?: { readonly name?: string | RegExp; readonly exact?: boolean },
  ): Locator;
  filter(options: { readonly hasText: string | RegExp }): Locator;
  first(): Locator;
  last(): Locator;
  hover(): Promise<void>;
  count(): Promise<number>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  check(): Promise<void>;
  focus(): Promise<void>;
  selectOption(value: string): Promise<unknown>;
  isVisible(): Promise<boolean>;
  waitFor(): Promise<void>;
  textContent(): Promise<string | null>;
  innerText(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
}
