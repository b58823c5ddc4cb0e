import { formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare, type Language, type Text } from '../../platform/text.ts'
import { type Column, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import { dimensionWords, type KeptReport } from '../intake/index.ts'
import { type Dimension, dimensions } from '../registries/index.ts'
import type { Earlier } from './earlier.actions.ts'
import type { Score } from './preview.ts'

type Judged = Pick<KeptReport, 'dimensions' | 'rejected'>
/** A line of the table: a dimension, or how many records are refused. */
type Line = { readonly words: Text; readonly told: (judged: Judged | Score, language: Language) => string }

const lines: readonly Line[] = [
  ...dimensions.map((dimension: Dimension) => ({
    words: dimensionWords[dimension],
    told: ({ dimensions: of }: Judged | Score, language: Language) =>
      formatShare(of[dimension].checked - of[dimension].failed, of[dimension].checked, language),
  })),
  { words: { vi: 'Bản ghi bị loại', en: 'Refused' }, told: ({ rejected }, language) => formatNumber(rejected, language) },
]

const mostUnsure = (scores: readonly Score[]) => Math.max(...scores.map(({ unsure }) => unsure))

/** The score of today and of the months before, each beside what it would have been under other rules. */
export function Preview({ report, score, earlier }: { report: KeptReport; score: Score; earlier: readonly Earlier[] }) {
  const { language } = useReader()
  const unsure = mostUnsure([score, ...earlier.map((each) => each.score)])
  const pair = (head: Text, judged: Judged, would: Score): Column<Line> => ({
    head,
    align: 'number',
    cell: ({ told }) => {
      const [was, then] = [told(judged, language), told(would, language)]
      return was === then ? (
        was
      ) : (
        <>
          {was} → <b>{then}</b>
        </>
      )
    },
  })
  return (
    <Part
      title={{ vi: 'Nếu đổi quy tắc', en: 'Under these rules' }}
      note={{
        vi: `Tính lại từ kết quả đã lưu của từng lần nhập; quy tắc đang dùng không thay đổi.${unsure > 0 ? ` Số bị loại có thể lệch đến ${formatNumber(unsure, 'vi')} bản ghi.` : ''}`,
        en: `Counted again from the verdicts kept of each import; the rules in force do not change.${unsure > 0 ? ` The number refused may be off by ${formatNumber(unsure, 'en')}.` : ''}`,
      }}
    >
      <Table
        caption={{ vi: 'Điểm đã có và điểm nếu đổi quy tắc', en: 'Scores, and what they would have been' }}
        rows={lines}
        rowKey={({ words }) => words.en}
        columns={[
          { head: { vi: 'Tiêu chí', en: 'Quality' }, names: true, cell: ({ words }) => <Say words={words} /> },
          pair({ vi: 'Hiện nay', en: 'Now' }, report, score),
          ...earlier.map(({ on, report: then, score: would }) => pair({ vi: formatDay(on), en: formatDay(on) }, then, would)),
        ]}
      />
    </Part>
  )
}
