import type { Text } from '../../platform/text.ts'
import { isCollective, type Order } from './five.ts'

/** One of the tasks an order with several leads would become. */
export type SplitPart = { title: string; lead: readonly string[]; support: readonly string[] }

/** A way to give every task one lead (một cơ quan chủ trì), for a person to accept or not. */
export type Split = { way: 'first-leads' | 'each-its-part' | 'listed-parts'; words: Text; parts: SplitPart[] }

const others = (names: readonly string[], name: string, support: readonly string[]): string[] => [
  ...new Set([...names.filter((other) => other !== name), ...support]),
]

const firstLeads = ({ title, lead, support }: Order): Split => ({
  way: 'first-leads',
  words: { vi: `Giao ${lead[0]} chủ trì, các cơ quan còn lại phối hợp.`, en: `${lead[0]} leads and the others support.` },
  parts: [{ title, lead: lead.slice(0, 1), support: others(lead, lead[0] ?? '', support) }],
})

const eachItsPart = ({ title, lead, support }: Order): Split => ({
  way: 'each-its-part',
  words: {
    vi: `Tách thành ${lead.length} nhiệm vụ, mỗi cơ quan chủ trì phần việc của mình.`,
    en: `${lead.length} tasks, each agency leading its own part.`,
  },
  parts: lead.map((name) => ({ title, lead: [name], support: isCollective(name) ? [...support] : others(lead, name, support) })),
})

/** Parts the order itself numbers, "(1) …; (2) …", where there are as many as leads. */
function listedParts({ title, lead, support }: Order): Split | null {
  const marks = [...title.matchAll(/\((\d{1,2})\)\s*/gu)]
  if (marks.length !== lead.length || marks.some((mark, n) => Number(mark[1]) !== n + 1)) return null
  const before = title.slice(0, marks[0]?.index ?? 0).trim()
  const parts = marks.map((mark, n) => title.slice(mark.index + mark[0].length, marks[n + 1]?.index ?? title.length).replace(/[\s;,.]+$/u, ''))
  return {
    way: 'listed-parts',
    words: {
      vi: `Tách theo ${parts.length} phần việc đã đánh số, mỗi phần một cơ quan.`,
      en: `By the ${parts.length} numbered parts, one agency each.`,
    },
    parts: parts.map((part, n) => ({ title: `${before} ${part}`.trim(), lead: lead.slice(n, n + 1), support: others(lead, lead[n] ?? '', support) })),
  }
}

/** Proposals to give an order one lead, the likeliest first; none where it has one. */
export function splitsOf(order: Order): Split[] {
  if (order.lead.length < 2) return []
  const collectives = order.lead.some(isCollective)
  const listed = listedParts(order)
  return [...(listed ? [listed] : []), ...(collectives ? [eachItsPart(order)] : [firstLeads(order), eachItsPart(order)])]
}
