import type { Ctx } from '../../platform/ctx.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import { nameOn } from '../directory/index.ts'
import type { DiscrepancySeen, SideSeen } from './seen.ts'
import { fieldWords, stateWords } from './words.ts'

/** Discrepancies as a list for a spreadsheet: what the reader may not see is left as dots. */
export function sheetOf({ language, asOf }: Pick<Ctx, 'language' | 'asOf'>, all: readonly DiscrepancySeen[]): Sheet {
  const side = (vi: string, en: string, of: (each: DiscrepancySeen) => SideSeen) => [
    { head: { vi: `${vi}: cơ sở dữ liệu`, en: `${en}: registry` }, width: 36, cell: (each: DiscrepancySeen) => of(each).registry.name[language] },
    {
      head: { vi: `${vi}: cơ quan`, en: `${en}: owner` },
      width: 24,
      cell: (each: DiscrepancySeen) => nameOn(of(each).registry.owner, asOf, language),
    },
    { head: { vi: `${vi}: khóa`, en: `${en}: key` }, width: 18, cell: (each: DiscrepancySeen) => of(each).key ?? '•••' },
    { head: { vi: `${vi}: giá trị`, en: `${en}: value` }, width: 28, cell: (each: DiscrepancySeen) => of(each).value ?? '•••' },
    { head: { vi: `${vi}: có hiệu lực từ`, en: `${en}: valid from` }, width: 14, cell: (each: DiscrepancySeen) => of(each).since },
    { head: { vi: `${vi}: xác nhận`, en: `${en}: confirmed` }, width: 14, cell: (each: DiscrepancySeen) => of(each).confirmedOn },
  ]
  const columns = [
    { head: { vi: 'Trường', en: 'Field' }, width: 24, cell: ({ discrepancy }: DiscrepancySeen) => fieldWords(discrepancy.field, asOf)[language] },
    ...side('Đang được chọn', 'Stands', ({ standing }) => standing),
    ...side('Ghi khác', 'Differs', ({ differing }) => differing),
    { head: { vi: 'Cơ quan phải xử lý', en: 'To act' }, width: 24, cell: ({ actor }: DiscrepancySeen) => actor && nameOn(actor, asOf, language) },
    { head: { vi: 'Phát hiện', en: 'Found' }, width: 12, cell: ({ discrepancy }: DiscrepancySeen) => discrepancy.opened_on },
    { head: { vi: 'Hạn', en: 'Due' }, width: 12, cell: ({ discrepancy }: DiscrepancySeen) => discrepancy.due_on },
    { head: { vi: 'Trạng thái', en: 'State' }, width: 28, cell: ({ state }: DiscrepancySeen) => stateWords[state][language] },
  ]
  return {
    name: { vi: 'Ghi khác nhau', en: 'Discrepancies' }[language],
    columns: columns.map(({ head, width }) => ({ head: head[language], width })),
    rows: all.map((each) => columns.map(({ cell }) => cell(each))),
  }
}
