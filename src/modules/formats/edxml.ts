import type { PlainDate } from '../../platform/dates.ts'
import { dayOf } from '../../platform/dates.ts'
import { decode } from './decode.ts'
import { type DocumentHeader, issuerOfNotation, typeOfNotation, typeOfWord } from '../texts/index.ts'
import { child, childrenNamed, type Element, find, findAll, parseXml, wordsIn } from './markup.ts'
import { fileBroken } from './problems.ts'
import { entriesOf, unpack } from './zip.ts'

/** What an envelope asks of the receiver (BussinessDocType 0–3), or a status message about one sent before. */
export type EnvelopeKind = 'new' | 'recall' | 'update' | 'replace' | 'status'

/** One agency as an envelope names it. */
export type Correspondent = { id: string | null; name: string | null }

/** The electronic envelope of an official document (QCVN 102:2016/BTTTT). */
export type Envelope = {
  kind: EnvelopeKind
  reason: string | null
  from: Correspondent
  to: Correspondent[]
  documentId: string | null
  header: DocumentHeader
  dueOn: PlainDate | null
  /** 0 normal, 1 khẩn, 2 thượng khẩn, 3 hoả tốc */
  priority: number | null
  steering: number | null
  /** documents that a recall, update or replacement concerns */
  concerns: string[]
  /** the documents this one answers: number and id */
  responses: { number: string | null; documentId: string | null; organId: string | null; issuedOn: PlainDate | null }[]
  /** for a status message: 01 đã đến … 06 hoàn thành, 13, 15, 16 */
  status: { code: string; description: string | null; at: string | null } | null
  attachments: { name: string; contentType: string | null; bytes: Uint8Array }[]
}

/** Opens an envelope with everything attached; elements may carry a namespace prefix or none. */
export async function readEnvelope(bytes: Uint8Array): Promise<Envelope> {
  const root = find(parseXml(decode(bytes).text), 'edXML')
  if (!root) throw fileBroken({ format: 'edXML' })
  const header = find(root, 'MessageHeader')
  const status = find(root, 'Status') ?? (find(root, 'StatusCode') ? root : undefined)
  const message = header ?? status
  if (!message) throw fileBroken({ format: 'edXML' })
  const business = find(root, 'Bussiness') ?? find(root, 'Business')
  return {
    kind:
      status && !find(root, 'Subject')
        ? 'status'
        : (kinds[value(business, 'BussinessDocType') ?? value(business, 'BusinessDocType') ?? '0'] ?? 'new'),
    reason: value(business, 'BussinessDocReason') ?? value(business, 'BusinessDocReason'),
    from: correspondent(child(message, 'From')),
    to: childrenNamed(message, 'To').map(correspondent),
    documentId: value(message, 'DocumentId'),
    header: headerOf(message),
    dueOn: slashed(value(message, 'DueDate')),
    priority: numeric(valueIn(message, 'Priority')),
    steering: numeric(value(message, 'SteeringType')),
    concerns: concernsOf(business),
    responses: findAll(message, 'ResponseFor').map(response),
    status: status
      ? { code: valueIn(status, 'StatusCode') ?? '', description: valueIn(status, 'Description'), at: valueIn(status, 'Timestamp') }
      : null,
    attachments: await attachmentsOf(root),
  }
}

const kinds: Record<string, EnvelopeKind> = { '0': 'new', '1': 'recall', '2': 'update', '3': 'replace' }

const value = (element: Element | undefined, name: string): string | null => wordsIn(child(element, name)).trim() || null
const valueIn = (element: Element, name: string): string | null => wordsIn(find(element, name)).trim() || null
const numeric = (words: string | null) => (words && /^\d{1,3}$/.test(words) ? Number(words) : null)

/** `yyyy/MM/dd`, the envelope's way of writing a day. */
function slashed(words: string | null): PlainDate | null {
  const parts = words && /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(words)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

const correspondent = (element: Element | undefined): Correspondent => ({ id: value(element, 'OrganId'), name: value(element, 'OrganName') })

const codeOf = (element: Element): { number: string; notation: string } | null => {
  const code = child(element, 'Code')
  const notation = value(code, 'CodeNotation') ?? ''
  const serial = value(code, 'CodeNumber') ?? ''
  if (serial === '' && notation === '') return null
  const party = /^\p{Lu}{1,5}[ri]?\/\p{Lu}/u.test(notation)
  return { notation, number: notation === '' ? serial : `${serial}${party ? '-' : '/'}${notation}` }
}

function headerOf(message: Element): DocumentHeader {
  const code = codeOf(message)
  const kind = typeOfWord(valueIn(message, 'TypeName') ?? '') ?? typeOfNotation(code?.notation ?? '')
  return {
    number: code?.number ?? null,
    type: kind?.type ?? 'other',
    issuer: issuerOfNotation(code?.notation ?? '') ?? correspondent(child(message, 'From')).name,
    issuedOn: slashed(valueIn(message, 'PromulgationDate')),
    title: value(message, 'Subject'),
  }
}

const response = (element: Element) => ({
  number: codeOf(element)?.number ?? null,
  documentId: value(element, 'DocumentId'),
  organId: value(element, 'OrganId'),
  issuedOn: slashed(value(element, 'PromulgationDate')),
})

function concernsOf(business: Element | undefined): string[] {
  if (!business) return []
  const ids = findAll(business, 'DocumentId').map((id) => wordsIn(id).trim())
  return [...new Set(ids.filter((id) => id !== ''))]
}

/** Attached files: base64 of a zip that holds the file, or, from careless senders, of the file itself. */
async function attachmentsOf(root: Element): Promise<Envelope['attachments']> {
  const attachments: Envelope['attachments'] = []
  for (const attachment of findAll(root, 'Attachment')) {
    const encoded = valueIn(attachment, 'ContentTransferEncoded')
    if (!encoded) continue
    const bytes = new Uint8Array(Buffer.from(encoded.replace(/\s+/g, ''), 'base64'))
    const name = valueIn(attachment, 'AttachmentName') ?? ''
    attachments.push({ name, contentType: valueIn(attachment, 'ContentType'), bytes: (await zipped(bytes)) ?? bytes })
  }
  return attachments
}

/** The single file inside a zip; a DOCX is a zip itself and stays as it is. */
async function zipped(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const entries = entriesOf(bytes, 'edXML').filter(({ name }) => !name.endsWith('/'))
  if (entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')) return null
  const first = entries[0]
  return first ? ((await unpack([first], 'edXML')).get(first.name) ?? null) : null
}
