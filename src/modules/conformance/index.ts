/** Conformance: whether a Word file is laid out as Decree 30/2020/NĐ-CP wants, with the place, the rule and the mend of every fault. */
export { checks, lintOfficial } from './lint.ts'
export { pages } from './pages.tsx'
