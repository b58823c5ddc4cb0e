/** The register of documents: as they came, their versions, and the graph of who names whom. */
export {
  alikeDocuments,
  citationsIn,
  correctHeader,
  documentOf,
  documentOriginal,
  documentText,
  type Receipt,
  receiveDocument,
  type ResolvedCitation,
  supersede,
} from './actions.ts'
export { api } from './api.ts'
export { type EnvelopeReceipt, receiveEnvelope } from './envelope.actions.ts'
export { envelopesOf } from './envelope.store.ts'
export { citedBy, type Citing, countSecretStubs, type KeptCitation } from './graph.store.ts'
export { pages } from './pages.tsx'
export { removeDocuments } from './removal.store.ts'
export { readDocuments, receiveDocuments } from './rights.ts'
export { countDocuments, documentById, documentsByNumber, documentsReceived, stretchOf, successorOf, textOf } from './store.ts'
export { type LikeDocument, type Predecessor, StoredDocument, SupersededAs } from './stored.ts'
