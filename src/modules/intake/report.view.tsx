import { formatNumber, formatShare } from '../../platform/text.ts'
import { DefinitionList, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import { dimensions, type RegistryDefinition } from '../registries/index.ts'
import type { Import } from './store.ts'
import { dimensionWords } from './words.ts'

/** What a judgement found: by quality, by rule, and lines that are no records. */
export function Report({ file, registry, mayTake }: { file: Import; registry: RegistryDefinition; mayTake: boolean }) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const report = file.report
  if (!report) return null
  const base = `/registries/${file.registry}/imports/${file.id}`
  const failing = report.rules
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => (a.weight === b.weight ? b.failed - a.failed : a.weight === 'reject' ? -1 : 1))
  const absent = registry.fields.filter(({ field }) => report.absent.includes(field))
  return (
    <>
      <Part
        title={{ vi: 'Kết quả kiểm tra', en: 'What was found' }}
        note={{
          vi: `${number(report.rows)} bản ghi đọc được, ${number(report.accepted)} đạt, ${number(report.rejected)} bị loại, ${number(report.unreadable)} dòng hỏng, ${number(report.repaired)} bản ghi được sửa cách viết (bản gốc được giữ).`,
          en: `${number(report.rows)} records read, ${number(report.accepted)} accepted, ${number(report.rejected)} refused, ${number(report.unreadable)} broken lines, ${number(report.repaired)} repaired in writing (originals kept).`,
        }}
        aside={file.rejects !== null && <Say as="a" href={`${base}/rejects.csv`} words={{ vi: 'Tải bản ghi bị loại', en: 'Refused records' }} />}
      >
        <DefinitionList
          definitions={dimensions.map((dimension) => {
            const { checked, failed } = report.dimensions[dimension]
            return {
              term: dimensionWords[dimension],
              value: formatShare(checked - failed, checked, language),
              note: {
                vi: `${number(failed)} lỗi trên ${number(checked)} lượt kiểm tra`,
                en: `${number(failed)} faults in ${number(checked)} checks`,
              },
            }
          })}
        />
        {absent.length > 0 && (
          <Say
            as="p"
            class="soft"
            words={{
              vi: `Tệp không có: ${absent.map(({ label }) => label.vi).join(', ')}.`,
              en: `Not in the file: ${absent.map(({ label }) => label.en).join(', ')}.`,
            }}
          />
        )}
        {failing.length > 0 && (
          <Table
            caption={{ vi: 'Quy tắc có bản ghi không đạt', en: 'Rules that some records fail' }}
            rows={failing}
            columns={[
              {
                head: { vi: 'Trường', en: 'Field' },
                cell: ({ fields }) =>
                  fields.map((field) => registry.fields.find((each) => each.field === field)?.label[language] ?? field).join(', '),
              },
              { head: { vi: 'Quy tắc', en: 'Rule' }, names: true, cell: ({ words }) => <Say words={words} /> },
              { head: { vi: 'Tiêu chí', en: 'Quality' }, cell: ({ dimension }) => <Say words={dimensionWords[dimension]} /> },
              {
                head: { vi: 'Xử lý', en: 'Then' },
                cell: ({ weight }) => (
                  <Say words={weight === 'reject' ? { vi: 'loại', en: 'refused' } : { vi: 'nhận, ghi nhận lỗi', en: 'taken, counted' }} />
                ),
              },
              {
                head: { vi: 'Không đạt', en: 'Failed' },
                align: 'number',
                cell: ({ id, failed }) => <a href={`${base}/findings?rule=${encodeURIComponent(id)}`}>{number(failed)}</a>,
              },
            ]}
          />
        )}
      </Part>
      {report.lines.length > 0 && (
        <Part
          title={{ vi: 'Dòng hỏng', en: 'Broken lines' }}
          note={{
            vi: `${number(report.unreadable)} dòng không đọc được thành bản ghi; hiện ${number(Math.min(20, report.lines.length))} dòng đầu. Sửa trong tệp rồi gửi lại cả tệp: bản ghi đã nhập không bị ghi lần nữa.`,
            en: `${number(report.unreadable)} lines are no records; the first ${number(Math.min(20, report.lines.length))} are shown. Mend the file and send it again: what was carried out is not written twice.`,
          }}
          aside={
            mayTake &&
            file.broken !== null && <Say as="a" href={`${base}/broken-lines.csv`} words={{ vi: 'Tải tất cả dòng hỏng', en: 'All broken lines' }} />
          }
        >
          <Table
            caption={{ vi: 'Dòng không đọc được', en: 'Lines that are no records' }}
            rows={report.lines.slice(0, 20)}
            columns={[
              { head: { vi: 'Dòng', en: 'Line' }, align: 'number', names: true, cell: ({ line }) => number(line) },
              { head: { vi: 'Cột', en: 'Column' }, cell: ({ column }) => column ?? '–' },
              { head: { vi: 'Lỗi', en: 'Fault' }, cell: ({ words }) => words },
              { head: { vi: 'Nội dung', en: 'Text' }, cell: ({ text }) => <code>{text.slice(0, 120)}</code> },
            ]}
          />
        </Part>
      )}
    </>
  )
}
