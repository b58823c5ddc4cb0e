/** Figures told in Vietnamese reports: totals and parts, shares, changes, running totals, tables; whatever does not add up is named with its place. */
export { api } from './api.ts'
export { checkDocument, checkFigures } from './check.ts'
export { FigureFinding, FigureRule } from './finding.ts'
export { pages } from './pages.tsx'
export { type Cell, checkRows } from './rows.ts'
