/** Tables larger than memory: one engine in the process with its limits, files of any writing read into it, distinct texts translated once in our own language. */
export { beginTranslation, translate } from './dictionary.ts'
export type { LineWriter } from './lines.ts'
export { type Engine, type Limits, literal, name, numberOf, openEngine, rowsOf } from './engine.ts'
export { diskFull, headsSaid, isBroken, isDiskFull, unreadable } from './problems.ts'
export { headOf } from './head.ts'
export { type LineFault, readTable, type Source, writeFaults } from './source.ts'
