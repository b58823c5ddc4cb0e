/** Official documents in and out: reading files of any format, headers, citations and passages. */
export { type Citation, findCitations } from './citation.ts'
export * from './document.ts'
export { readHeader } from './header.ts'
export { readFile, sizeLimit } from './read.ts'
export { type Envelope, type EnvelopeKind, readEnvelope } from './edxml.ts'
export { checkSize } from './read.ts'
export { type Secrecy, secrecyOf } from './secrecy.ts'
