/** Tables: rows of plans in which documents give out tasks. */
export { tableFaults } from './table-faults.ts'
export { tableMandates } from './table.ts'
