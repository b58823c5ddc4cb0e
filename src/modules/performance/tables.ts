import type { PlainDate } from '../../platform/dates.ts'
import { columnsOf, type Sheet } from '../../platform/spreadsheet.ts'
import type { Language } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import type { Repeat } from './repeat.ts'
import type { Score } from './score.ts'

const tenth = (share: number): number => Math.round(share * 1000) / 10
/** The scores as a sheet: shares in per cent, ranks as the two ends. */
export const scoreTable = (scores: readonly Score[], day: PlainDate, language: Language): Sheet => ({
  name: language === 'vi' ? 'Điểm đúng hạn' : 'Scores',
  columns: columnsOf(
    [
      [{ vi: 'Cơ quan', en: 'Agency' }, 44],
      [{ vi: 'Hạng cao nhất có thể', en: 'Best rank' }, 12],
      [{ vi: 'Hạng thấp nhất có thể', en: 'Worst rank' }, 12],
      [{ vi: 'Nghĩa vụ đúng hạn', en: 'Met' }, 12],
      [{ vi: 'Nghĩa vụ đến hạn', en: 'Due' }, 12],
      [{ vi: 'Tỷ lệ đúng hạn (%)', en: 'Share met (%)' }, 14],
      [{ vi: 'Cận dưới 95% (%)', en: 'Lower end (%)' }, 14],
      [{ vi: 'Cận trên 95% (%)', en: 'Upper end (%)' }, 14],
      [{ vi: 'Kỳ vọng (%)', en: 'Expected (%)' }, 12],
      [{ vi: 'Trễ nhưng được miễn', en: 'Late but excused' }, 14],
      [{ vi: 'So với kỳ vọng', en: 'Against expected' }, 18],
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
})

/** The repeat-late register as a sheet, one column a month. */
export const repeatTable = (repeats: readonly Repeat[], day: PlainDate, months: readonly string[], language: Language): Sheet => ({
  name: language === 'vi' ? 'Trễ lặp lại' : 'Repeatedly late',
  columns: [
    ...columnsOf(
      [
        [{ vi: 'Cơ quan', en: 'Agency' }, 44],
        [{ vi: 'Số tháng liền', en: 'Months in a row' }, 10],
        [{ vi: 'Số tháng có trễ', en: 'Months late' }, 10],
        [{ vi: 'Số lần trễ', en: 'Missed' }, 10],
        [{ vi: 'Số văn bản', en: 'Documents' }, 10],
        [{ vi: 'Việc trễ nhiều lần', en: 'Tasks late again' }, 30],
      ],
      language,
    ),
    ...months.map((head) => ({ head, width: 18 })),
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
})
