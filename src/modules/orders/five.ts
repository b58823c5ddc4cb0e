import type { Deadline } from '../deadlines/index.ts'
import type { Text } from '../../platform/text.ts'
import { productType } from './product.ts'

/** The five things an order must be clear about ("5 rõ"): who, what, when, with what result, and who answers for it. */
export const clarities = ['person', 'work', 'time', 'product', 'responsibility'] as const
export type Clarity = (typeof clarities)[number]

export const clarityNames: Readonly<Record<Clarity, Text>> = {
  person: { vi: 'Rõ người', en: 'Clear who' },
  work: { vi: 'Rõ việc', en: 'Clear what' },
  time: { vi: 'Rõ thời gian', en: 'Clear when' },
  product: { vi: 'Rõ sản phẩm', en: 'Clear result' },
  responsibility: { vi: 'Rõ trách nhiệm', en: 'Clear responsibility' },
}

/** What the check looks at; a mandate has it, and a task with the names of its agencies. */
export type Order = { title: string; lead: readonly string[]; support: readonly string[]; product: string | null; deadline: Deadline | null }

/** Each failure says why, and what to write instead. */
export type Failure = { clarity: Clarity; reason: Text }
export type FiveClear = { failures: Failure[]; score: number }

const collective = /^(?:các|những|toàn bộ|tất cả)\s/iu
const unnamed = /(?:liên quan|có liên quan)$/iu

/** A collective stands for many agencies and answers for nothing as a body. */
export const isCollective = (name: string): boolean => collective.test(name)

function person({ lead }: Order): Text | null {
  if (lead.length === 0) return { vi: 'Chưa nêu cơ quan chủ trì; cần ghi tên một cơ quan.', en: 'No lead agency is named; name one.' }
  if (lead.every((name) => unnamed.test(name)))
    return { vi: `“${lead.join(', ')}” không chỉ ra cơ quan nào; cần ghi tên cụ thể.`, en: `“${lead.join(', ')}” names no agency; write which one.` }
  return null
}

const general =
  /^(?:tiếp tục\s+|chủ động,?\s+|tích cực,?\s+|khẩn trương,?\s+|thường xuyên,?\s+|tập trung\s+)*(?:đẩy mạnh|đẩy nhanh|tăng cường|nâng cao|thúc đẩy|phát huy|quan tâm|chú trọng|quán triệt|khuyến khích|bảo đảm|đảm bảo|phấn đấu|nêu cao|phát triển|hỗ trợ)(?!\p{L})/iu

function work({ title, product }: Order): Text | null {
  const words = title.split(/\s+/u).length
  if (words < 3) return { vi: 'Nội dung quá ngắn, chưa nói phải làm gì.', en: 'Too short to say what must be done.' }
  if (/[:,]$/u.test(title))
    return { vi: 'Nội dung còn bỏ lửng, chưa liệt kê việc phải làm.', en: 'The text breaks off before listing what must be done.' }
  if (general.test(title) && !/\d/u.test(title) && productType(product) === null) {
    return {
      vi: 'Nội dung chung (đẩy mạnh, tăng cường…), không có con số hay sản phẩm để đo.',
      en: 'A general call without a figure or a product to measure it by.',
    }
  }
  return null
}

const isBareYear = (deadline: Deadline): boolean =>
  (deadline.kind === 'year' && deadline.part === undefined) ||
  (deadline.kind === 'multi' &&
    deadline.phases.length > 0 &&
    deadline.phases.every(({ kind }) => ['year', 'relative', 'continuous', 'roadmap', 'vague'].includes(kind)))

function time({ deadline }: Order): Text | null {
  if (deadline === null) return { vi: 'Chưa nêu thời hạn hoàn thành.', en: 'No deadline is stated.' }
  const raw = deadline.raw
  if (isBareYear(deadline)) return { vi: `“${raw}” chỉ nêu năm; cần ghi tháng hoặc ngày.`, en: `“${raw}” states only a year; give a month or a day.` }
  if (deadline.kind === 'roadmap')
    return { vi: `“${raw}” dẫn đến một lộ trình; cần ghi mốc của lộ trình đó.`, en: `“${raw}” refers to a roadmap; give its date.` }
  if (deadline.kind === 'vague') return { vi: `“${raw}” không phải là thời hạn đo được.`, en: `“${raw}” is not a deadline that can be measured.` }
  if (['event', 'relative', 'term'].includes(deadline.kind) && deadline.due === null)
    return { vi: `“${raw}” gắn với một mốc chưa có ngày; cần ghi ngày.`, en: `“${raw}” hangs on something without a date; give one.` }
  return null
}

function result({ product }: Order): Text | null {
  if (product === null) return { vi: 'Chưa nêu sản phẩm, kết quả phải có.', en: 'No product is named.' }
  if (productType(product) === null)
    return {
      vi: `“${product}” chưa phải là sản phẩm kiểm chứng được (văn bản, báo cáo, hệ thống…).`,
      en: `“${product}” is not a product that can be checked (document, report, system…).`,
    }
  return null
}

function responsibility({ lead }: Order): Text | null {
  if (lead.length === 0) return { vi: 'Không có người đứng đầu cơ quan nào chịu trách nhiệm.', en: 'No head of an agency answers for it.' }
  if (lead.length > 1)
    return {
      vi: `${lead.length} cơ quan cùng chủ trì; cần một cơ quan chịu trách nhiệm, các cơ quan khác phối hợp.`,
      en: `${lead.length} agencies lead together; one must answer and the others support.`,
    }
  if (isCollective(lead[0] ?? ''))
    return {
      vi: `Giao chung cho “${lead[0]}”; cần tách cho từng cơ quan hoặc nêu cơ quan tổng hợp.`,
      en: `Given to “${lead[0]}” at large; give it to each, or name who brings it together.`,
    }
  return null
}

const checks: Readonly<Record<Clarity, (order: Order) => Text | null>> = { person, work, time, product: result, responsibility }

/** Judges an order by the five; the score is the share it passes, 0 to 1. */
export function fiveClear(order: Order): FiveClear {
  const failures = clarities.flatMap((clarity) => {
    const reason = checks[clarity](order)
    return reason ? [{ clarity, reason }] : []
  })
  return { failures, score: (clarities.length - failures.length) / clarities.length }
}

/** The mean score of many orders, as of a plan or an agency; null of none. */
export const clarityOf = (orders: readonly Order[]): number | null =>
  orders.length === 0 ? null : orders.reduce((sum, order) => sum + fiveClear(order).score, 0) / orders.length
