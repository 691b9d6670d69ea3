/** A4: a level, a period, a division, a teacher and a group each begin on a page, and no row is torn. */
export const PRINT = `
@page { size: A4; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4f5b6b; } }
@media print {
  html { font-size: 9.5pt; }
  body { display: block; max-width: none; padding: 0; }
  nav { display: none; }
  a, a.reference { color: inherit; text-decoration: none; }
  h2, h3, h4, caption { break-after: avoid; }
  .part { margin-bottom: 8mm; }
  .part + .part { break-before: auto; }
  .entry.page { break-before: page; }
  h2 + .entry.page, h2 + nav + .entry.page { break-before: auto; }
  #part-weeks, #part-groups, #part-divisions, #part-teachers, #part-students, #part-sheets { break-before: page; }
  .entry:not(.page), tr, figure, .facts, .keys { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  .wide th, .wide td, .wide td:last-child:not(.figure) { min-width: 3.6rem; overflow-wrap: anywhere; }
  .wide tbody th { min-width: 4.8rem; overflow-wrap: anywhere; }
  .wide td:not(.figure) { min-width: 6rem; hyphens: auto; }
  .wide table { font-size: .92em; }
  .wide th, .wide td { padding-right: .8rem; }
  tr.group { break-after: avoid; }
  .wide thead th { overflow-wrap: break-word; }
  .slot, .slot.chosen { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
