import { pointLetters } from '../../../definitions/letters/layout.ts'
import type { LetterBlock, LetterTable } from './official-document.ts'
import { romanText, typeset } from './wording.ts'

/** What a block is set as: its label before the words, or above them for parts and chapters. */
export type LaidBlock =
  | { is: 'lines'; as: 'partLabel' | 'partTitle' | 'article' | 'heading' | 'body'; label: string; text: string; bold: boolean; last?: boolean }
  | LetterTable

export type Level = Exclude<LetterBlock['is'], 'table' | 'paragraph' | 'dash'>
/** Levels whose numbers begin again below each. */
export const below: Record<Level, readonly Level[]> = {
  part: ['chapter', 'section', 'subsection', 'heading', 'clause', 'point'],
  chapter: ['section', 'subsection', 'heading', 'clause', 'point'],
  section: ['subsection', 'heading', 'clause', 'point'],
  subsection: ['heading', 'clause', 'point'],
  article: ['clause', 'point'],
  heading: ['clause', 'point'],
  clause: ['point'],
  point: [],
}

/** a) b) c) d) đ) e) … in the order of the Vietnamese alphabet; past y the letters begin again doubled. */
export function pointLabel(at: number): string {
  const letters = [...pointLetters]
  return `${(letters[at % letters.length] ?? '').repeat(Math.floor(at / letters.length) + 1)})`
}

const labelOf: Record<Level, (at: number) => string> = {
  part: (at) => `Phần ${romanText(at + 1)}`,
  chapter: (at) => `Chương ${romanText(at + 1)}`,
  section: (at) => `Mục ${at + 1}`,
  subsection: (at) => `Tiểu mục ${at + 1}`,
  article: (at) => `Điều\u00a0${at + 1}.`,
  heading: (at) => `${romanText(at + 1)}.`,
  clause: (at) => `${at + 1}.`,
  point: (at) => pointLabel(at),
}

/** Numbers the blocks: articles run through the whole document, everything else begins again under what stands above it. */
export function outlineOf(blocks: readonly LetterBlock[]): LaidBlock[] {
  const next: Partial<Record<Level, number>> = {}
  return blocks.flatMap((block): LaidBlock[] => {
    if (block.is === 'table') return [block]
    if (block.is === 'paragraph') return [line('body', '', block.text)]
    if (block.is === 'dash') return [line('body', '-', block.text)]
    const at = next[block.is] ?? 0
    next[block.is] = at + 1
    for (const level of below[block.is]) delete next[level]
    return laid(block.is, labelOf[block.is](at), block.text, block.titled ?? (block.is === 'article' && !/[.;:]$/.test(block.text.trim())))
  })
}

function laid(level: Level, label: string, text: string, titled: boolean): LaidBlock[] {
  if (level === 'part' || level === 'chapter' || level === 'section' || level === 'subsection')
    return [line('partLabel', '', label, true), line('partTitle', '', text, true)]
  if (level === 'article') return [line('article', label, text, titled)]
  if (level === 'heading') return [line('heading', label, text, true)]
  return [line('body', label, text, titled)]
}

type Lines = Extract<LaidBlock, { is: 'lines' }>
const line = (as: Lines['as'], label: string, text: string, bold = false): LaidBlock => ({ is: 'lines', as, label, text: typeset(text), bold })

/** The body as it is set, with "./." after its last words; a table at the end gets a line of its own. */
export function closed(blocks: readonly LaidBlock[]): LaidBlock[] {
  const last = blocks.at(-1)
  if (last?.is !== 'lines') return [...blocks, line('body', '', './.')]
  return [...blocks.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.;,/]+$/, '')}./.`, last: true }]
}
