/** The catalogue of databases: those that texts name, and what their owners declare of them, reviewed by the standing body. */
export { declareDatabase, listedDatabase, reviewDeclaration, withdrawDeclaration } from './actions.ts'
export type { Typed as TypedDeclaration } from './declaration.ts'
export { type Catalogue, catalogueOn, type Listed } from './listed.ts'
export { pages } from './pages.tsx'
export { declareDatabases, readDeclarations, reviewDeclarations, rights } from './rights.ts'
export { countWaiting, declarationsOf, removeDemonstration as removeDeclarationDemonstration } from './store.ts'
export { kindWords, saidWords } from './words.ts'
