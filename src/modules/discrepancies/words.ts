import { survivorship } from '../../../definitions/registries/survivorship.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { registriesOn } from '../registries/index.ts'
import type { DiscrepancyState } from './discrepancy.ts'

export const title: Text = { vi: 'Chỗ các cơ sở dữ liệu ghi khác nhau', en: 'Where registries differ' }

export const stateWords: Readonly<Record<DiscrepancyState, Text>> = {
  open: { vi: 'Chờ đề nghị giá trị đúng', en: 'Nobody said which is right' },
  proposed: { vi: 'Chờ quyết định đề nghị', en: 'A proposal waits' },
  refused: { vi: 'Đề nghị không được tiếp nhận', en: 'The proposal was refused' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
}

export const endWords: Readonly<Record<'agreed' | 'gone', Text>> = {
  agreed: { vi: 'hai nơi đã ghi thống nhất', en: 'both agree' },
  gone: { vi: 'một nơi không còn ghi, hoặc giá trị khác được chọn', en: 'one says nothing any more, or another value stands' },
}

/** Fields of a person that registries are compared in, as the first registry that has one names it. */
export const fieldWords = (name: string, day: PlainDate): Text => {
  const named = registriesOn(day).flatMap(({ fields }) => fields.filter(({ field }) => field === name))
  return named[0]?.label ?? { vi: name, en: name }
}

export const comparedFields: readonly string[] = survivorship.map(({ field }) => field)
