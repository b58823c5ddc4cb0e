/** Official documents in and out: reading files of any format, headers, citations, passages, versions and the graph of who names whom. */
export {
  alikeDocuments,
  citationsIn,
  correctHeader,
  documentOf,
  documentOriginal,
  documentText,
  type Receipt,
  receiveDocument,
  supersede,
  type ResolvedCitation,
} from './actions.ts'
export { api } from './api.ts'
export { type CitationFault, checkCitations } from './citation-check.ts'
export { type Citation, findCitations } from './citation.ts'
export * from './document.ts'
export { type Envelope, type EnvelopeKind, readEnvelope } from './edxml.ts'
export { formatOf } from './format.ts'
export { readHeader } from './header.ts'
export { isNearDuplicate, type Likeness, nearDuplicates } from './near-duplicate.ts'
export { pages } from './pages.tsx'
export { checkSize, readFile, sizeLimit } from './read.ts'
export { type LikeDocument, type Predecessor, StoredDocument, SupersededAs } from './stored.ts'
export { CitationRelation, relationOf } from './relation.ts'
export { removeDocuments } from './removal.store.ts'
export { readDocuments, receiveDocuments } from './rights.ts'
export { type Secrecy, secrecyOf } from './secrecy.ts'
export { citedBy, type Citing, countSecretStubs, type KeptCitation } from './graph.store.ts'
export { countDocuments, documentById, documentsByNumber, documentsReceived, stretchOf, successorOf, textOf } from './store.ts'
export { leavesOf, outline, type OutlineKind, type OutlineNode, pathTo } from './outline.ts'
export { type EnvelopeReceipt, receiveEnvelope } from './envelope.actions.ts'
export { envelopesOf } from './envelope.store.ts'
