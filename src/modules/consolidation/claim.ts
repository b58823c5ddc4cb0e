import { nfc } from '../../platform/text.ts'

/** What a query of a claim is asked with: names and codes only. */
export type Parameters = Readonly<Record<string, string>>
/** What a query answers: a figure, a quotation, or nothing known. */
export type Value = number | string | null

/** A stretch of the report's text that says what a query answered when it was written (khẳng định có nguồn). */
export type Claim = { start: number; end: number; query: string; parameters: Parameters; value: Value }

/** Words with the claims in them; every figure of a report lies within one. */
export type BoundText = { text: string; claims: readonly Claim[] }

/** A question asked where a figure is to stand. */
export type Asked = { query: string; parameters: Parameters }

/** How a question is answered and its answer written. */
export type Answering = (asked: Asked) => { value: Value; shown: string }

export const ask = (query: string, parameters: Parameters = {}): Asked => ({ query, parameters })

/** A template of words and questions; the words themselves hold no figure. */
export type Sentence = { words: readonly string[]; asked: readonly Asked[] }

export const sentence = (words: TemplateStringsArray, ...asked: readonly Asked[]): Sentence => ({ words: words.map(nfc), asked })

/** Answers every question of a sentence and notes where its answer stands. */
export function bind({ words, asked }: Sentence, answering: Answering): BoundText {
  let text = ''
  const claims: Claim[] = []
  words.forEach((each, at) => {
    text += each
    const question = asked[at]
    if (question === undefined) return
    const { value, shown } = answering(question)
    claims.push({ start: text.length, end: text.length + shown.length, query: question.query, parameters: question.parameters, value })
    text += shown
  })
  return { text, claims }
}

/** The figures of a text that no claim holds: each would be somebody's invention. */
export function unbound({ text, claims }: BoundText): string[] {
  return [...text.matchAll(/\d[\d.,/%]*/g)]
    .filter(({ index }) => !claims.some(({ start, end }) => start <= index && index < end))
    .map(([figure]) => figure)
}

/** A claim whose query answers otherwise than when the text was written. */
export type Moved = { text: string; query: string; parameters: Parameters; was: Value; is: Value }

/** Asks every question of a text again and answers those whose answer moved, or that the text no longer says. */
export const movedIn = ({ text, claims }: BoundText, answering: Answering): Moved[] =>
  claims.flatMap(({ start, end, query, parameters, value }) => {
    const now = answering({ query, parameters })
    const said = text.slice(start, end)
    return now.value === value && now.shown === said ? [] : [{ text: said, query, parameters, was: value, is: now.value }]
  })
