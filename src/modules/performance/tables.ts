import type { PlainDate } from '../../platform/dates.ts'
import type { Language, Text } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import type { Repeat } from './repeat.ts'
import type { Score } from './score.ts'
import type { SheetTable } from './sheet.ts'

const tenth = (share: number): number => Math.round(share * 1000) / 10
const heads = (words: readonly Text[], language: Language) => words.map((each) => each[language])

/** The scores as a sheet: shares in per cent, ranks as the two ends. */
export const scoreTable = (scores: readonly Score[], day: PlainDate, language: Language): SheetTable => ({
  name: language === 'vi' ? 'Điểm đúng hạn' : 'Scores',
  heads: heads(
    [
      { vi: 'Cơ quan', en: 'Agency' },
      { vi: 'Hạng cao nhất có thể', en: 'Best rank' },
      { vi: 'Hạng thấp nhất có thể', en: 'Worst rank' },
      { vi: 'Nghĩa vụ đúng hạn', en: 'Met' },
      { vi: 'Nghĩa vụ đến hạn', en: 'Due' },
      { vi: 'Tỷ lệ đúng hạn (%)', en: 'Share met (%)' },
      { vi: 'Cận dưới 95% (%)', en: 'Lower end (%)' },
      { vi: 'Cận trên 95% (%)', en: 'Upper end (%)' },
      { vi: 'Kỳ vọng (%)', en: 'Expected (%)' },
      { vi: 'Trễ nhưng được miễn', en: 'Late but excused' },
      { vi: 'So với kỳ vọng', en: 'Against expected' },
    ],
    language,
  ),
  rows: scores.map(({ agency, result, expected, excused, standing, best, worst }) => [
    nameOn(agency, day, language),
    standing === 'too-few' ? null : best,
    standing === 'too-few' ? null : worst,
    result.count,
    result.of,
    tenth(result.share),
    tenth(result.low),
    tenth(result.high),
    tenth(expected),
    excused,
    standing,
  ]),
  widths: [44, 12, 12, 12, 12, 14, 14, 14, 12, 14, 18],
})

/** The repeat-late register as a sheet, one column a month. */
export const repeatTable = (repeats: readonly Repeat[], day: PlainDate, months: readonly string[], language: Language): SheetTable => ({
  name: language === 'vi' ? 'Trễ lặp lại' : 'Repeatedly late',
  heads: [
    ...heads(
      [
        { vi: 'Cơ quan', en: 'Agency' },
        { vi: 'Số tháng liền', en: 'Months in a row' },
        { vi: 'Số tháng có trễ', en: 'Months late' },
        { vi: 'Số lần trễ', en: 'Missed' },
        { vi: 'Số văn bản', en: 'Documents' },
        { vi: 'Việc trễ nhiều lần', en: 'Tasks late again' },
      ],
      language,
    ),
    ...months,
  ],
  rows: repeats.map((repeat) => [
    nameOn(repeat.agency, day, language),
    repeat.inARow,
    repeat.monthsLate,
    repeat.missed,
    repeat.documents,
    repeat.again.map(({ code, times }) => `${code} ×${times}`).join('; '),
    ...repeat.months.map(({ missed }) => missed),
  ]),
  widths: [44, 10, 10, 10, 10, 30],
})
