import { ACCENT, FONT, INK, LINE, MUTED } from "../charts/theme.js";
import { PRINT } from "./print.js";

const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "TeX Gyre Pagella", "Book Antiqua", Georgia, serif';

const SCREEN = `
:root { --ink: ${INK}; --muted: ${MUTED}; --line: ${LINE}; --accent: ${ACCENT}; --tint: #e9f3f4; --wash: #f5f7f8; }
* { box-sizing: border-box; }
html { font: 100%/1.5 ${FONT}; color: var(--ink); background: #fff; scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.25rem 3rem; overflow-wrap: break-word; font-variant-numeric: lining-nums; }
h1, h2 { font-family: ${SERIF}; font-weight: 600; line-height: 1.15; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.8rem, 1.2rem + 2.6vw, 2.75rem); margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.6rem; margin: 0 0 1rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .6rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, ul { margin: 0 0 .8rem; max-width: 68ch; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:focus-visible, section:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.kicker { margin: 0 0 .4rem; color: var(--muted); font-size: .95rem; }
.aside, .light, .id { color: var(--muted); font-weight: 400; }
.aside { font-size: .95rem; margin-left: .35em; }
.light { font-size: .9em; }
.reference { white-space: nowrap; font-size: .9em; color: var(--muted); }
a.reference { color: var(--accent); }
.time { white-space: nowrap; }
.note, figcaption { color: var(--muted); font-size: .9rem; }
.status { font-size: 1.1rem; }
header { margin-bottom: 1.5rem; }
.contents ul, .index ul { list-style: none; padding: 0; max-width: none; }
.contents a, .index a { text-decoration: none; }
.contents a:hover, .index a:hover { text-decoration: underline; }
.contents li { border-bottom: 1px solid var(--line); }
.contents a { display: block; padding: .35rem 0; }
.index ul { display: flex; flex-wrap: wrap; gap: .15rem 1rem; margin-bottom: 1.2rem; }
.index a { display: inline-block; padding: .15rem 0; overflow-wrap: anywhere; }
.part { margin: 0 0 3rem; min-width: 0; }
.entry { margin: 0 0 2.25rem; scroll-margin-top: 1rem; }
.keys { list-style: none; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(5, 1fr); gap: 1rem 1.5rem; margin: 1.2rem 0 1.4rem; }
.keys li { border-top: 1px solid var(--line); padding-top: .5rem; color: var(--muted); font-size: .9rem; line-height: 1.35; }
.keys strong { display: block; font: 600 2rem/1.15 ${SERIF}; color: var(--accent); }
.proof { padding-left: 1.1rem; }
.proof li { margin-bottom: .35rem; }
.proof strong { font-weight: 400; }
table { border-collapse: collapse; margin: .4rem 0 1.2rem; min-width: min(100%, 26rem); }
caption { text-align: left; color: var(--muted); font-size: .9rem; padding: 0 0 .35rem; overflow-wrap: anywhere; }
th, td { text-align: left; vertical-align: top; padding: .34rem 1.1rem .34rem 0; font-weight: 400; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .82rem; line-height: 1.25; color: var(--muted); vertical-align: bottom; border-bottom: 1px solid var(--ink); overflow-wrap: normal; }
tbody tr { border-bottom: 1px solid var(--line); }
tr.group th { padding-top: .9rem; font-weight: 600; }
.figure { text-align: right; font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
thead .figure { white-space: normal; }
.wide { overflow-x: auto; max-width: 100%; }
.wide table { width: 100%; }
.wide th, .wide td { min-width: 4.2rem; overflow-wrap: break-word; }
.wide tbody th { min-width: 6rem; }
.wide td:last-child:not(.figure) { min-width: 8rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table.week { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 3px; margin: 0 -3px 1.2rem; width: calc(100% + 6px); }
table.week thead th:first-child { width: 6.5rem; }
table.week tbody tr { border: 0; }
table.week th, table.week td { padding: 0; text-align: center; vertical-align: middle; }
table.week th:first-child { text-align: left; }
table.week thead th { border: 0; padding-bottom: .2rem; overflow-wrap: anywhere; }
table.week tbody th { font-size: .82rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.slot { min-height: 2.9rem; padding: .3rem .2rem; display: grid; place-content: center; font-size: .8rem; line-height: 1.2; border-radius: 3px; }
.slot + .slot { margin-top: 3px; }
.slot.chosen { background: var(--accent); color: #fff; font-weight: 600; }
.slot.possible { background: var(--tint); }
.slot.impossible { background: var(--wash); color: var(--muted); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .1rem 2rem; margin: 0 0 .8rem; }
.facts div { display: grid; grid-template-columns: minmax(6.5rem, auto) 1fr; gap: .8rem; padding: .25rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--muted); font-size: .9rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
figure { margin: 0 0 1rem; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: .3rem; }
footer { border-top: 1px solid var(--line); padding-top: .8rem; color: var(--muted); font-size: .85rem; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 14rem minmax(0, 1fr); column-gap: 3.5rem; }
  header, footer { grid-column: 1 / -1; }
  .contents { position: sticky; top: 1.25rem; align-self: start; max-height: calc(100vh - 2.5rem); overflow-y: auto; font-size: .92rem; }
}
@media (max-width: 64rem) {
  .contents ul { columns: 3; column-gap: 1.5rem; }
  .contents li { break-inside: avoid; }
}
@media (max-width: 34rem) {
  body { padding: 1.25rem 1rem 2rem; }
  th, td { padding-right: .7rem; font-size: .92rem; }
  .slot { font-size: .66rem; padding: .2rem .05rem; overflow-wrap: anywhere; }
  table.week thead th, table.week tbody th { font-size: .7rem; }
  table.week thead th:first-child { width: 3.1rem; }
  .contents ul { columns: 2; column-gap: 1.25rem; font-size: .92rem; }
  .keys { grid-template-columns: 1fr 1fr; }
  .keys li:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .wide tbody th { min-width: 7rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;

export const STYLE = `${SCREEN}${PRINT}`;
