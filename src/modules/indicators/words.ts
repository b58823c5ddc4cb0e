import { formatNumber, type Language, type Text } from '../../platform/text.ts'
import type { State } from '../../platform/ui/index.ts'
import type { Every, IndicatorDefinition, Target } from './indicator.ts'
import type { Standing } from './target.ts'
import type { ProposalRow } from './tables.ts'

/** How an indicator stands, in words and in the colour and shape of the house. */
export const standingWords: Readonly<Record<Standing, { words: Text; state: State }>> = {
  reached: { words: { vi: 'Đạt chỉ tiêu', en: 'Target reached' }, state: 'done-on-time' },
  'on-track': { words: { vi: 'Đúng lộ trình', en: 'On track' }, state: 'within-term' },
  behind: { words: { vi: 'Chậm so với lộ trình', en: 'Behind the trajectory' }, state: 'due-soon' },
  missed: { words: { vi: 'Quá hạn, chưa đạt', en: 'Past its day, not reached' }, state: 'overdue' },
  'not-due': { words: { vi: 'Chưa đến hạn', en: 'Not yet due' }, state: 'within-term' },
  silent: { words: { vi: 'Chưa có số liệu', en: 'No figures yet' }, state: 'unknown' },
  watched: { words: { vi: 'Theo dõi, không có chỉ tiêu', en: 'Watched, no target' }, state: 'unknown' },
}

export const everyWords: Readonly<Record<Every, Text>> = {
  month: { vi: 'Hằng tháng', en: 'Monthly' },
  quarter: { vi: 'Hằng quý', en: 'Quarterly' },
  half: { vi: '6 tháng một lần', en: 'Half-yearly' },
  year: { vi: 'Hằng năm', en: 'Yearly' },
}

export const kindWords: Readonly<Record<ProposalRow['kind'], Text>> = {
  report: { vi: 'Báo cáo', en: 'Report' },
  correction: { vi: 'Sửa số đã công bố', en: 'Correction' },
  import: { vi: 'Nhập từ bảng', en: 'Import of a sheet' },
  withdrawal: { vi: 'Rút số đã công bố', en: 'Withdrawal' },
}

/** "Số trạm 4G" within a sentence: "số trạm 4G". */
export const inSentence = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)

const joint = (unit: string) => (unit === '%' || unit === '' ? unit : ` ${unit}`)

/** "45,2%", "61 tiện ích". */
export const written = (value: number, { unit }: Pick<IndicatorDefinition, 'unit'>, language: Language): string =>
  `${formatNumber(value, language)}${joint(unit[language])}`

const signs: Readonly<Record<Target['type'], string>> = { 'at-least': '≥ ', equal: '= ', 'at-most': '≤ ' }

/** "≥ 80%". */
export const targetWritten = (target: Target, definition: Pick<IndicatorDefinition, 'unit'>, language: Language): string =>
  `${signs[target.type]}${written(target.value, definition, language)}`

export const silenceWords: Readonly<Record<IndicatorDefinition['silence'], Text>> = {
  'no-total': {
    vi: 'Thiếu một đơn vị thì không có số chung; không bao giờ thay bằng 0 hay số kỳ trước.',
    en: 'While one unit is silent there is no total; never zero, never last period’s figure.',
  },
  'over-those-who-reported': {
    vi: 'Số chung tính trên các đơn vị đã báo cáo và luôn nêu còn thiếu bao nhiêu; không thay bằng 0 hay số kỳ trước.',
    en: 'The whole is taken over those that reported, always saying how many are missing; never zero, never last period’s figure.',
  },
}

export const aggregationWords = ({ aggregation, formula, middle }: Pick<IndicatorDefinition, 'aggregation' | 'formula' | 'middle'>): Text => {
  if (middle)
    return {
      vi: 'Không cộng giữa các đơn vị; cả nước được mô tả bằng đơn vị đứng giữa (trung vị).',
      en: 'Units are never added; the country is told by the unit in the middle.',
    }
  if (aggregation === 'none') return { vi: 'Không cộng giữa các đơn vị.', en: 'Units are never added.' }
  return formula === 'ratio'
    ? {
        vi: 'Cộng tử số, cộng mẫu số rồi mới chia: bình quân có trọng số theo mẫu số.',
        en: 'Numerators and denominators are added before dividing: a mean weighted by the denominator.',
      }
    : { vi: 'Cộng các đơn vị.', en: 'Units are added.' }
}
