import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PlainDate } from '../dates.ts'
import type { Language, Text } from '../text.ts'

/** For whom a page is drawn: components ask for it instead of being told each time. `address` is path and query. */
export type Reader = { readonly language: Language; readonly asOf: PlainDate; readonly address: string }

/** Words to show: in both languages, or already words (names, numbers, markup). */
export type Words = Text | ComponentChildren

export const ReaderContext = createContext<Reader>({ language: 'vi', asOf: '2025-01-01', address: '/' })

/** The reader of the page being drawn. */
export const useReader = (): Reader => useContext(ReaderContext)

const isText = (words: unknown): words is Text => typeof words === 'object' && words !== null && 'vi' in words && 'en' in words

/** Words as the reader's language says them. */
export const sayIn = (language: Language, words: Words): ComponentChildren => (isText(words) ? words[language] : words)

/** `say({ vi, en })` in the reader's language; a plain string for `aria-label` and the like. */
export function useSay(): (text: Text) => string {
  const { language } = useReader()
  return (text) => text[language]
}
