import { formatNumber, formatShare } from '../../platform/text.ts'
import { Button, type Column, Notice, PageHead, Say, Table, useReader } from '../../platform/ui/index.ts'
import { dimensionWords, type Import, type KeptReport, provinceWords } from '../intake/index.ts'
import type { Dimension, RegistryDefinition } from '../registries/index.ts'
import type { Earlier } from './earlier.actions.ts'
import type { RuleChange, Score } from './preview.ts'
import { Preview } from './preview.view.tsx'

type Rules = {
  registry: RegistryDefinition
  file: Import
  report: KeptReport
  dimension: Dimension | undefined
  /** The province whose counts are shown; null for all together. */
  province: string | null
  /** The province that was asked for, though the import tells of none. */
  missed: boolean
  /** Where the records that fail a rule are found; null where they are not for the reader. */
  to: ((rule: string) => string) | null
  change: RuleChange
  score: Score | null
  earlier: readonly Earlier[]
}

type Rule = KeptReport['rules'][number]

/** Rule by rule, with what the score would have been under other rules. */
export function RulesPage({ registry, file, report, dimension, province, missed, to, change, score, earlier }: Rules) {
  const { language, asOf } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const rules = report.rules
    .filter((rule) => (dimension === undefined || rule.dimension === dimension) && rule.checked > 0)
    .toSorted((a, b) => b.failed - a.failed)
  const told: Column<Rule>[] = [
    {
      head: { vi: 'Trường', en: 'Field' },
      cell: ({ fields }) => fields.map((field) => registry.fields.find((each) => each.field === field)?.label[language] ?? field).join(', '),
    },
    { head: { vi: 'Quy tắc', en: 'Rule' }, names: true, cell: ({ words }) => <Say words={words} /> },
    { head: { vi: 'Tiêu chí', en: 'Quality' }, cell: (rule) => <Say words={dimensionWords[rule.dimension]} /> },
    {
      head: { vi: 'Xử lý', en: 'Then' },
      cell: ({ weight }) => <Say words={weight === 'reject' ? { vi: 'loại', en: 'refuse' } : { vi: 'ghi nhận', en: 'count' }} />,
    },
    {
      head: { vi: 'Không đạt', en: 'Failed' },
      align: 'number',
      cell: ({ id, failed }) => (failed === 0 || to === null ? number(failed) : <a href={to(id)}>{number(failed)}</a>),
    },
    { head: { vi: 'Đạt', en: 'Passed' }, align: 'number', cell: ({ checked, failed }) => formatShare(checked - failed, checked, language) },
  ]
  const tried: Column<Rule>[] = [
    {
      head: { vi: 'Thử bỏ', en: 'Leave out' },
      cell: ({ id }) => <Try name="off" id={id} checked={change.off.has(id)} words={language === 'vi' ? 'bỏ' : 'off'} />,
    },
    {
      head: { vi: 'Thử đổi cách xử lý', en: 'Turn' },
      cell: ({ id, weight }) => (
        <Try
          name="turn"
          id={id}
          checked={change.turned.has(id)}
          words={weight === 'reject' ? (language === 'vi' ? 'chỉ ghi nhận' : 'count only') : language === 'vi' ? 'loại' : 'refuse'}
        />
      ),
    },
  ]
  return (
    <>
      <PageHead
        title={{ vi: 'Chất lượng theo từng quy tắc', en: 'Quality, rule by rule' }}
        above={registry.name}
        lead={
          province === null
            ? {
                vi: `Tệp ${file.file_name}: ${number(report.rows)} bản ghi, ${number(report.rejected)} bị loại.`,
                en: `${file.file_name}: ${number(report.rows)} records, ${number(report.rejected)} refused.`,
              }
            : {
                vi: `Tệp ${file.file_name}, riêng ${provinceWords(province, asOf, 'vi')}.`,
                en: `${file.file_name}, ${provinceWords(province, asOf, 'en')} alone.`,
              }
        }
        actions={
          province !== null && (
            <Button variant="secondary" href={`/registries/${registry.code}/quality`} words={{ vi: 'Cả nước', en: 'All provinces' }} />
          )
        }
      />
      {missed && (
        <Notice
          words={{
            vi: 'Lần nhập này có trước khi từng quy tắc được đếm theo tỉnh: số dưới đây là của cả tệp. Nhập lại tệp để có số theo tỉnh.',
            en: 'This import was made before rules were counted by province: the figures are of the whole file. Import it again to have them.',
          }}
        />
      )}
      {score && <Preview report={report} score={score} earlier={earlier} />}
      <form action={`/registries/${registry.code}/quality`}>
        <Table caption={{ vi: 'Quy tắc', en: 'Rules' }} rows={rules} columns={province === null ? [...told, ...tried] : told} />
        {dimension && <input type="hidden" name="dimension" value={dimension} />}
        {province === null && (
          <Button type="submit" variant="secondary" words={{ vi: 'Xem điểm nếu đổi quy tắc', en: 'Show the score under these rules' }} />
        )}
      </form>
    </>
  )
}

const Try = ({ name, id, checked, words }: { name: string; id: string; checked: boolean; words: string }) => (
  <label class="nowrap">
    <input type="checkbox" name={name} value={id} checked={checked} /> {words}
  </label>
)
