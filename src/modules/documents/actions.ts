import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { openFile, storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problems.ts'
import { demand } from '../../platform/rights.ts'
import {
  checkCitations,
  type CitationFault,
  type DocumentHeader,
  findCitations,
  likenessKeys,
  nearDuplicates,
  type ReadDocument,
  relationOf,
} from '../texts/index.ts'
import { candidatesAlike, citationsOf, insertCitations, insertLikeness, insertSecretStub, type KeptCitation } from './graph.store.ts'
import { documentUnknown, linkRefused, readFile, secretRefused } from '../formats/index.ts'
import { type LikeDocument, type Predecessor, predecessorOf, type StoredDocument, type SupersededAs } from './stored.ts'
import { readDocuments, receiveDocuments } from './rights.ts'
import { documentByHash, documentById, documentsByNumber, insertDocument, readingOf, saveHeader, saveSupersedes, successorOf } from './store.ts'

/**
 * What became of a file: kept, with `known` when the very same file was here before, what it resembles and what it seems to
 * take the place of; or refused as secret, with nothing kept but the count.
 */
export type Receipt =
  | { kind: 'kept'; document: StoredDocument; read: ReadDocument; known: boolean; alike: LikeDocument[]; predecessor: Predecessor | null }
  | { kind: 'secret'; refusal: Problem }

/** Reads a file and registers it, the original byte for byte; the same file again is the same document. @throws whatever reading refuses, save secrecy */
export async function receiveDocument(ctx: Ctx, file: Upload): Promise<Receipt> {
  demand(ctx, receiveDocuments)
  const read = await readFile(file.bytes, file.fileName).catch((failure: unknown) => {
    if (failure instanceof Problem && failure.slug === secretRefused.slug) return failure
    throw failure
  })
  return read instanceof Problem ? refuseSecret(ctx, read) : keep(ctx, file, read)
}

/** Counts a secret document: its level and the moment, nothing of its content; for that the refusal is returned, not thrown. */
async function refuseSecret(ctx: Ctx, refusal: Problem): Promise<Receipt> {
  const level = String(refusal.particulars.level)
  await insertSecretStub(ctx, level)
  await record(ctx, { action: 'documents.secret-refused', subject: null, details: { level } })
  return { kind: 'secret', refusal }
}

async function keep(ctx: Ctx, { fileName, mediaType, bytes }: Upload, read: ReadDocument): Promise<Receipt> {
  const { hash } = await storeFile(ctx, bytes, { name: fileName, mediaType })
  const id = await insertDocument(ctx, read, { hash, name: fileName, mediaType })
  const document = await documentByHash(ctx, hash)
  if (!document) throw new Error(`document ${hash} was neither registered nor known`)
  const keys = likenessKeys(read.text)
  const alike = await documentsLike(ctx, document.id, read.text, keys)
  if (id) {
    await insertCitations(ctx, id, related(read.text))
    await insertLikeness(ctx, id, keys)
    await record(ctx, { action: 'documents.received', subject: id, details: { number: read.header.number, format: read.format, hash } })
  }
  return { kind: 'kept', document, read, known: id === undefined, alike, predecessor: predecessorOf(document, alike) }
}

const related = (text: string): KeptCitation[] => findCitations(text).map((citation) => ({ ...citation, relation: relationOf(text, citation) }))

const mostAlike = 8

/** Registered documents that are versions of this text, the most alike first. */
async function documentsLike(ctx: Ctx, self: string, text: string, keys: readonly number[]): Promise<LikeDocument[]> {
  const alike: LikeDocument[] = []
  for (const id of await candidatesAlike(ctx, keys, mostAlike)) {
    if (id === self) continue
    const document = await documentById(ctx, id)
    const other = await readingOf(ctx, id)
    const likeness = other && nearDuplicates(text, other.text)
    if (document && likeness) alike.push({ document, similarity: likeness.similarity, containment: likeness.containment })
  }
  return alike.toSorted((a, b) => b.similarity - a.similarity)
}

/** The registered documents most like one of them. @throws document-unknown */
export async function alikeDocuments(ctx: Ctx, id: string): Promise<LikeDocument[]> {
  const { text } = await documentText(ctx, id)
  return documentsLike(ctx, id, text, likenessKeys(text))
}

/** @throws document-unknown */
export async function documentOf(ctx: Ctx, id: string): Promise<StoredDocument> {
  demand(ctx, readDocuments)
  const document = await documentById(ctx, id)
  if (!document) throw documentUnknown({})
  return document
}

/** The text with its passages, as it was read when the document came. @throws document-unknown */
export async function documentText(ctx: Ctx, id: string): Promise<ReadDocument> {
  demand(ctx, readDocuments)
  const read = await readingOf(ctx, id)
  if (!read) throw documentUnknown({})
  return read
}

/** The bytes as they came, part by part, checked against their hash. @throws document-unknown */
export async function documentOriginal(ctx: Ctx, id: string) {
  const document = await documentOf(ctx, id)
  const file = await openFile(ctx, document.hash)
  if (!file) throw new Error(`document ${id}: its file ${document.hash} is gone`)
  return { ...file, name: document.fileName, mediaType: document.mediaType }
}

/** Puts right what the first lines were read to say. @throws document-unknown */
export async function correctHeader(ctx: Ctx, id: string, header: DocumentHeader): Promise<StoredDocument> {
  demand(ctx, receiveDocuments)
  await documentOf(ctx, id)
  await saveHeader(ctx, id, header)
  const { number, type, issuedOn } = header
  await record(ctx, { action: 'documents.header-corrected', subject: id, details: { number, type, issuedOn } })
  return documentOf(ctx, id)
}

/** States that a document takes the place of a draft or of an earlier version. @throws document-unknown, document-link-refused */
export async function supersede(
  ctx: Ctx,
  { document, earlier, as }: { document: string; earlier: string; as: SupersededAs },
): Promise<StoredDocument> {
  demand(ctx, receiveDocuments)
  const later = await documentOf(ctx, document)
  const before = await documentOf(ctx, earlier)
  if (later.id === before.id || later.supersedes || (await successorOf(ctx, before.id)) || (await standsBehind(ctx, before, later.id)))
    throw linkRefused({})
  await saveSupersedes(ctx, later.id, before.id, as)
  await record(ctx, { action: 'documents.superseded', subject: later.id, details: { earlier: before.id, as } })
  return documentOf(ctx, document)
}

/** Whether `id` is somewhere among the predecessors of the document. */
async function standsBehind(ctx: Ctx, document: StoredDocument, id: string): Promise<boolean> {
  if (!document.supersedes) return false
  return document.supersedes === id || standsBehind(ctx, await documentOf(ctx, document.supersedes), id)
}

/** A citation with the registered documents of that number. */
export type ResolvedCitation = KeptCitation & { registered: { id: string; title: string | null }[] }

/** What a document cites, resolved to registered documents, and what is wrong with it. @throws document-unknown */
export async function citationsIn(ctx: Ctx, id: string): Promise<{ citations: ResolvedCitation[]; faults: CitationFault[] }> {
  const { text, header } = await documentText(ctx, id)
  const citations = await citationsOf(ctx, id)
  const found = Map.groupBy(await documentsByNumber(ctx, [...new Set(citations.map(({ number }) => number))]), ({ number }) => number)
  const registered = (number: string) => (found.get(number) ?? []).map((document) => ({ id: document.id, title: document.title }))
  return {
    citations: citations.map((citation) => ({ ...citation, registered: registered(citation.number) })),
    faults: checkCitations(findCitations(text), header.issuedOn),
  }
}
