/** Clauses: how Vietnamese officialese orders, cut into clauses with their openers, predicates and verbs. */
export { bodiesFrom } from './clause-body.ts'
export { chosenDeadline, type ClauseDeadline, closesSentence, deadlinesIn } from './clause-deadline.ts'
export { type Head, type HeadContext, headOf } from './clause-head.ts'
export {
  depthAt,
  inBody,
  inCitation,
  inDeadline,
  keyAt,
  type NamedBody,
  type Reading,
  type Run,
  runOf,
  spanOf,
  type TimedPhrase,
  wordsOf,
} from './clause-reading.ts'
export { type Part, partsOf } from './clause-split.ts'
export { laterSupport } from './clause-support.ts'
export { readParagraph } from './prose-read.ts'
export { keysOf, type Token, tokensOf } from './sentence-token.ts'
export { sentencesOf, trim } from './sentence.ts'
export { verbAt } from './verb.ts'
