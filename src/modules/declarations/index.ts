/** The catalogue of databases: those that texts name, and what their owners declare of them, reviewed by the standing body. */
export { declareDatabase, reviewDeclaration } from './actions.ts'
export { type Catalogue, catalogueOn, type Listed } from './listed.ts'
export { pages } from './pages.tsx'
export { declareDatabases, readDeclarations, reviewDeclarations, rights } from './rights.ts'
export { countWaiting, removeDemonstration as removeDeclarationDemonstration } from './store.ts'
export { kindWords } from './words.ts'
