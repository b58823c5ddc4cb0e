/** Figures told in Vietnamese reports: totals and parts, shares, changes, running totals, tables; whatever does not add up is named with its place. */
export { api } from './api.ts'
export { checkFigures } from './check.ts'
export { pages } from './pages.tsx'
export type { Cell } from './rows.ts'
