import { BAR_STYLE } from "./share-bar.ts";

/** How the report looks: the tokens and the plain elements of the reference site, and the report's own. */
export const STYLE = `${BAR_STYLE}
:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #15181b);
  --paper-soft: light-dark(#f5f6f7, #1d2125);
  --ink: light-dark(#1c2126, #e4e7ea);
  --ink-soft: light-dark(#58616b, #a0a9b2);
  --line: light-dark(#dfe3e7, #30363c);
  --accent: light-dark(#00687a, #6fc9da);
  --accent-soft: light-dark(#e3f2f4, #14333a);
  --good: light-dark(#1a6b3c, #7ccb98);
  --warn: light-dark(#8a5300, #e2b25c);
  --bad: light-dark(#a8201a, #ff9a8f);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
* { box-sizing: border-box; }
html {
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 var(--sans);
  -webkit-text-size-adjust: 100%;
}
body { margin: 0; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 .75rem; font-size: 2rem; font-weight: 650; letter-spacing: -.02em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; font-weight: 650; letter-spacing: -.01em; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
h4 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
p, dl, ul { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, .fields th[scope="row"], .codes th[scope="rowgroup"] { font: .85rem/1.5 var(--mono); overflow-wrap: anywhere; }
small { color: var(--ink-soft); font-size: .85em; white-space: nowrap; }
summary { cursor: pointer; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
.kind { margin: 0; color: var(--accent); font-weight: 600; }
.lead { max-width: 44rem; color: var(--ink-soft); font-size: 1.1rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--ink-soft); font-size: .9rem; }

.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem 1.5rem; }
.facts dt { color: var(--ink-soft); font-size: .85rem; }
.facts dd { margin: 0; font-size: 1.5rem; line-height: 1.3; font-weight: 650; font-variant-numeric: tabular-nums; }
.facts small { display: block; font-size: .85rem; font-weight: 400; white-space: normal; }
.verdicts dd { font-size: 1.15rem; }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.5rem; max-width: 56rem; font-size: .925rem; }
.legend dt { font-weight: 600; }
.legend dd { margin: 0; }

/* A verdict: a colour, a shape and a word. */
.w { --tone: var(--bad); --shape: "\\25BC\\A0"; }
.t { --tone: var(--ink-soft); --shape: "?\\A0"; }
.a { --tone: var(--accent); --shape: "=\\A0"; }
.b { --tone: var(--good); --shape: "\\25B2\\A0"; }
.v, .fields td:nth-child(4) { color: var(--tone); white-space: nowrap; }
.v { font-weight: 600; }
.v::before, .fields td:nth-child(4)::before { content: var(--shape); content: var(--shape) / ""; }
.e { color: var(--ink-soft); font-style: italic; }

table { border-collapse: collapse; font-size: .9rem; }
th, td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--ink-soft); font-size: .8rem; font-weight: 600; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 500; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.models, .worst, .fields { width: 100%; }

/* Bars: filled to --p, whiskers from --l to --h. The ground shows where the share was expected. */
:is(.s0, .s1, .s2, .s3)::before {
  --bar: color-mix(in srgb, var(--tone, var(--accent)) 65%, var(--paper));
  --band: color-mix(in srgb, var(--ink) 15%, transparent);
  display: inline-block;
  width: 100px;
  height: 12px;
  margin-right: .5em;
  vertical-align: -.1em;
  background:
    linear-gradient(90deg, transparent var(--l), var(--ink) var(--l) var(--h), transparent var(--h)) 0 50% / 100% 1.5px,
    linear-gradient(90deg, transparent max(0px, var(--l) - 1px), var(--ink) max(0px, var(--l) - 1px) max(1.5px, var(--l) + .5px), transparent max(1.5px, var(--l) + .5px)) 0 50% / 100% 7px,
    linear-gradient(90deg, transparent min(100% - 1.5px, var(--h) - 1px), var(--ink) min(100% - 1.5px, var(--h) - 1px) min(100%, var(--h) + .5px), transparent min(100%, var(--h) + .5px)) 0 50% / 100% 7px,
    linear-gradient(90deg, var(--bar) var(--p), transparent var(--p)) 0 50% / 100% 8px,
    linear-gradient(90deg, transparent var(--from), var(--band) var(--from) var(--to), transparent var(--to)),
    linear-gradient(var(--line) 0 0) 0 50% / 100% 1px;
  background-repeat: no-repeat;
  content: "";
}
.s1 { --from: 0%; --to: 50%; }
.s2 { --from: 50%; --to: 90%; }
.s3 { --from: 90%; --to: 100%; }
.s0::before {
  background:
    linear-gradient(90deg, var(--bar) var(--p), transparent var(--p)) 0 50% / 100% 8px,
    linear-gradient(var(--line) 0 0) 0 50% / 100% 1px;
  background-repeat: no-repeat;
}
.wide { width: 45%; }
.wide::before { width: calc(100% - 4em); }
.stack { width: 100%; min-width: 8rem; height: .85rem; border-radius: 2px; vertical-align: middle; }
.stack rect { stroke: var(--paper); stroke-width: 1px; }
.stack .w { fill: url(#hatched); }
.stack .t { fill: url(#dotted); }
.stack .a { fill: color-mix(in srgb, var(--accent) 40%, var(--paper)); }
.stack .b { fill: var(--good); }
pattern .w { fill: var(--bad); }
pattern .gap { fill: color-mix(in srgb, var(--bad) 60%, var(--paper)); }
pattern .t { fill: var(--ink-soft); }

.tools { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); background: var(--paper); font-size: .875rem; }
.tools label span { display: block; color: var(--ink-soft); font-size: .8rem; }
.tools output { margin-left: auto; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
.tools :is(input[type="search"], select, button) { height: 2.2rem; max-width: 12rem; padding: .35rem .6rem; border: 1px solid light-dark(#8a939c, #69727b); border-radius: 5px; background: var(--paper); color: inherit; font: inherit; font-size: .9rem; }
.tools button { cursor: pointer; }
.tools button:hover { border-color: var(--accent); color: var(--accent); }
.tools .check { padding: .4rem 0; }
input[type="checkbox"] { accent-color: var(--accent); }
@media (min-width: 72rem) { .tools { position: sticky; top: 0; z-index: 2; } }
/* Room for the tools before the script shows them, so that nothing moves. */
@media (scripting: enabled) { .tools[hidden] { display: flex !important; visibility: hidden; } }

.event { border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 3rem; scroll-margin-top: 5rem; }
.event > summary { display: grid; grid-template-columns: minmax(10rem, 1.4fr) 8rem minmax(8rem, 2fr) 8rem 5rem; align-items: center; gap: .25rem 1rem; padding: .6rem 0 .6rem 1.2rem; position: relative; font-size: .9rem; }
.event > summary::before { content: ""; position: absolute; left: .1rem; width: .4rem; height: .4rem; border: solid var(--ink-soft); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.event[open] > summary::before { transform: rotate(45deg); }
.event[open] { padding-bottom: 1.5rem; }
.event > summary:hover h4 { color: var(--accent); }
.hits { color: var(--ink-soft); }
.more { margin-top: .75rem; }
.more summary { color: var(--accent); font-size: .9rem; }
.fields tbody th { min-width: 15rem; }
.fields b { color: var(--accent); font: 600 .8rem var(--sans); }
.fields td:nth-child(2) { white-space: nowrap; font-variant-numeric: tabular-nums; }
.fields td:nth-child(3) { white-space: nowrap; }
.fields td:nth-child(n + 5) { color: var(--ink-soft); font-size: .85rem; }
.fields tr { scroll-margin-top: 6rem; }
tr:target { background: var(--accent-soft); }
.worst small { display: block; white-space: normal; }
.codes th[scope="rowgroup"] { min-width: 9rem; }

@media (max-width: 48rem) {
  main { padding: 1.25rem 1rem; }
  h1 { font-size: 1.6rem; }
  .facts { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1rem; }
  .legend { grid-template-columns: 1fr; gap: .25rem; }
  .legend dd { margin-bottom: .5rem; }
  .event > summary { grid-template-columns: 1fr auto; }
  .event > summary .stack { grid-column: 1 / -1; }
  .tools label:not(.check), .tools :is(input[type="search"], select) { width: 100%; max-width: none; }
  .tools label:nth-of-type(-n + 4) { flex: 1 1 40%; }
  /* Each row is a block of its own: nothing has to be scrolled sideways. */
  :is(.fields, .worst) :is(thead, tbody, th, td), .fields, .worst { display: block; }
  :is(.fields, .worst) thead { position: absolute; clip-path: inset(50%); }
  :is(.fields, .worst) tr { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  :is(.fields, .worst) tr :is(th, td) { min-width: 0; width: auto; padding: 0; border: 0; }
  :is(.fields, .worst) th, .fields td:nth-child(n + 5), .worst .wide { grid-column: 1 / -1; }
  .fields td:nth-child(2) { grid-column: 1 / -1; }
  .worst .wide { order: 1; }
  .fields td:nth-child(5):not(:empty)::before { content: "Of objects: "; }
  .fields td:nth-child(6):not(:empty)::before { content: "Besides: "; }
}

/* On paper is what is open on the screen. */
@media print {
  html { color-scheme: light; font-size: 75%; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  .tools { display: none !important; }
  .scroll { overflow: visible; }
  .event { content-visibility: visible; }
  .event > summary::before { display: none; }
  .event > summary { padding-left: 0; }
  .more:not([open]) { display: none; }
  h2, h3, summary { break-after: avoid; }
  tr, .facts > div { break-inside: avoid; }
  #events { break-before: page; }
  a { color: inherit; text-decoration: none; }
}
`;
