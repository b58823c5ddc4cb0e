import type { VNode } from 'preact'
import { renderPart } from './page.tsx'
import type { Reader } from './reader.ts'

/** Draws a part as a reader in Vietnamese on 25 June 2025 would see it. */
export const drawn = (node: VNode, reader: Partial<Reader> = {}): string =>
  renderPart({ language: 'vi', asOf: '2025-06-25', address: '/tasks', ...reader }, node)

/** The words of drawn markup, without tags. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
