/** Files of any format, read into text with passages, or refused in one sentence. */
export { decode, mend, wideOf } from './decode.ts'
export { type Envelope, type EnvelopeKind, readEnvelope } from './edxml.ts'
export { formatOf } from './format.ts'
export { documentUnknown, linkRefused, secretRefused } from './problems.ts'
export { isSyllable } from './syllable.ts'
export { checkSize, readFile } from './read.ts'
