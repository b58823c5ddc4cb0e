import type { AnnexFound, Closing } from './anatomy.ts'
import { isUpper, type Line, linesIn } from './line.ts'
import type { Item } from './sheet.ts'

const isHead = (line: Line) => /^noi nhan\s*[:.]?/.test(line.folded) || /^noi gui\s*:/.test(line.folded)
const isAuthority = (line: Line) => /^(tm|kt|tl|tuq|q)\s*[./ ]/.test(line.folded) && isUpper(line.text)
const posts =
  /^(thu truong|bo truong|chu tich|pho chu tich|giam doc|pho giam doc|cuc truong|pho cuc truong|chanh van phong|pho chanh van phong|vu truong|truong ban|pho truong ban|to truong|tong giam doc|vien truong|hieu truong|thu tuong|pho thu tuong|pho thu truong|truong phong|chi cuc truong|tong cuc truong|thong doc|tong thanh tra)\b/
const isPost = (line: Line) => line.text.length < 80 && posts.test(line.folded) && isUpper(line.text)
export const isAnnexHeading = (line: Line) => /^phu luc(\s*(so|thu)?\s*([ivxlc]+|\d+|[a-z]))?\s*[.:]?$/.test(line.folded)

export type ClosingPlace = { from: number; to: number; closing: Closing }

const none: Closing = { authority: [], signer: null, head: null, list: [], found: false }

/** Where the signature stands among the items, from `from` to before `to`; at the end where there is none. */
export function closingIn(items: readonly Item[], after: number): ClosingPlace {
  const at = items.findIndex((item, i) => i >= after && isClosing(item, i))
  if (at < 0) {
    const annex = items.findIndex((item, i) => i >= after && item.is === 'paragraph' && linesIn(item, i).some(isAnnexHeading))
    const end = annex < 0 ? items.length : annex
    return { from: end, to: end, closing: none }
  }
  const to = endOf(items, at)
  return { from: at, to, closing: closingOf(items.slice(at, to)) }
}

const isClosing = (item: Item, i: number): boolean => {
  const lines = linesIn(item, i, true)
  return (
    lines.some(isHead) ||
    lines.some((line) => isAuthority(line) && line.text.length < 60) ||
    (lines.some(isPost) && (item.is === 'grid' ? !item.bordered : item.align === 'center' && lines.length === 1 && i > 4))
  )
}

/** The signature ends where its table ends, or before a new section or an annex where it is set in paragraphs. */
function endOf(items: readonly Item[], at: number): number {
  const first = items[at]
  const annex = items.findIndex((item, i) => i > at && item.is === 'paragraph' && linesIn(item, i).some(isAnnexHeading))
  const limit = annex < 0 ? items.length : annex
  if (first?.is === 'grid') return Math.min(at + 1, limit)
  const section = first?.section ?? 0
  const other = items.findIndex((item, i) => i > at && item.is === 'paragraph' && item.section !== section)
  return Math.min(limit, other < 0 ? items.length : other)
}

function closingOf(items: readonly Item[]): Closing {
  const lines = items.flatMap((item, i) => linesIn(item, i, true))
  const head = lines.find(isHead) ?? null
  const left = lines.filter((line) => line !== head && (line.side === 'left' || (line.side === null && head !== null && isListed(line))))
  const right = lines.filter((line) => line !== head && !left.includes(line))
  const authority = right.filter(
    (line) => isAuthority(line) || isUpper(line.text) || posts.test(line.folded) || /^(tm|kt|tl|tuq|q)\b/.test(line.folded),
  )
  const last = right.filter((line) => !authority.includes(line) && !/^\(.*\)$/.test(line.text)).at(-1) ?? upperSigner(authority)
  return {
    authority: authority.filter((line) => line !== last),
    signer: last,
    head,
    list: left.filter((line) => !/^[A-ZĐ.]{1,8}\.?\s?\d*$/.test(line.text) || line.text.startsWith('-')),
    found: true,
  }
}

const isListed = (line: Line) => /^[-–+•]/.test(line.text) || /^luu\s*:/.test(line.folded)

/** A name wrongly set in capitals is the last of the lines and no post. */
function upperSigner(authority: readonly Line[]): Line | null {
  const last = authority.at(-1)
  if (last === undefined || authority.length < 2 || posts.test(last.folded) || isAuthority(last)) return null
  return last.text.split(/\s+/).length <= 6 ? last : null
}

/** The annexes after the signature: heading, title in capitals, "(Kèm theo …)". */
export function annexesIn(items: readonly Item[], from: number): AnnexFound[] {
  const found: AnnexFound[] = []
  items.forEach((item, i) => {
    if (i < from || item.is !== 'paragraph') return
    const heading = linesIn(item, i).find(isAnnexHeading)
    if (heading === undefined) return
    const next = items.slice(i, i + 10).flatMap((each, n) => (each.is === 'paragraph' ? linesIn(each, i + n) : []))
    const below = next.slice(next.findIndex((line) => line.paragraph === heading.paragraph && line.text === heading.text) + 1)
    const reference = below.slice(0, 5).find((line) => /^\(?\s*(ban hanh\s+)?kem theo\b/.test(line.folded)) ?? null
    const title = below.slice(0, reference === null ? 1 : below.indexOf(reference))
    const before = items.slice(0, i).findLast((each) => each.is === 'paragraph')
    const opens = before === undefined || item.section > (before.is === 'paragraph' ? before.section : 0)
    found.push({ heading, title, reference, section: item.section, opensSection: opens && !found.some((each) => each.section === item.section) })
  })
  return found
}
