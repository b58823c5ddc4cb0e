import { daysOf, type Period } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import {
  Button,
  FileField,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  periodWords,
  refusalOf,
  type Refused,
  Say,
  Select,
  Table,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import { unitName } from './catalogue.ts'
import type { Figure } from './figure.ts'
import { categoriesOn, country, type IndicatorDefinition } from './indicator.ts'
import { inSentence } from './words.ts'

/** What the form of entry needs: which periods and units may be chosen, which are, and what stands there. */
export type Entry = {
  definition: IndicatorDefinition
  periods: readonly Period[]
  units: readonly string[]
  period: Period
  unit: string
  current: (dimension: string, category: string) => Figure | null
  published: boolean
}

type Props = { entry: Entry; on?: 'entry' | 'import' | 'withdrawal' | undefined } & Refused

/** Entering the figures of one period, sending a sheet of many, or withdrawing what stands. */
export function EntryPage({ entry, refused, typed, on = 'entry' }: Props) {
  const { definition, period, unit } = entry
  const { language } = useReader()
  const name = unitName(unit, daysOf(period).last, language)
  return (
    <>
      <PageHead
        above={definition.code}
        title={{ vi: 'Nhập số liệu', en: 'Enter figures' }}
        lead={`${definition.name[language]}. ${definition.method[language]}`}
      />
      <Choice entry={entry} />
      <Part
        title={{ vi: `${periodWords(period).vi}, ${name}`, en: `${periodWords(period).en}, ${name}` }}
        note={{
          vi: 'Số gửi đi chỉ được công bố khi người thứ hai duyệt chênh lệch. Không có số thì đừng gửi: im lặng được ghi là im lặng, không phải 0.',
          en: 'Published only once a second person approves the difference. Without a figure send none: silence is kept as silence, not as 0.',
        }}
      >
        <Figures entry={entry} {...refusalOf('entry', { on, refused, typed })} />
      </Part>
      <Sheet entry={entry} {...refusalOf('import', { on, refused, typed })} />
      {entry.published && <Withdrawal entry={entry} {...refusalOf('withdrawal', { on, refused, typed })} />}
    </>
  )
}

function Choice({ entry: { definition, periods, units, period, unit } }: { entry: Entry }) {
  const { language } = useReader()
  return (
    <form class="row" action={`/indicators/${definition.code}/entry`}>
      <Select
        name="period"
        label={{ vi: 'Kỳ', en: 'Period' }}
        value={period}
        options={periods.map((each) => ({ value: each, words: periodWords(each) }))}
      />
      {units.length > 1 && (
        <Select
          name="unit"
          label={{ vi: 'Đơn vị', en: 'Unit' }}
          value={unit}
          options={units.map((each) => ({ value: each, words: unitName(each, daysOf(period).last, language) }))}
        />
      )}
      <Button variant="secondary" words={{ vi: 'Chọn', en: 'Choose' }} />
    </form>
  )
}

const shownNumber = (value: number | null | undefined, language: 'vi' | 'en') =>
  value === null || value === undefined ? undefined : language === 'vi' ? String(value).replace('.', ',') : String(value)

/** Name of a field: `numerator`, `denominator.cap.tinh`. */
export const fieldName = (part: 'numerator' | 'denominator', dimension: string, category: string): string =>
  dimension === '' ? part : `${part}.${dimension}.${category}`

function Pair({
  entry,
  dimension,
  category,
  words,
}: {
  entry: Entry
  dimension: string
  category: string
  words: { vi: string; en: string } | null
}) {
  const { language } = useReader()
  const { definition } = entry
  const now = entry.current(dimension, category)
  const most = definition.disaggregations.find(({ code }) => code === dimension)?.categories.find(({ code }) => code === category)?.most
  const label = (own: { vi: string; en: string }) =>
    words === null ? own : definition.denominator ? { vi: `${words.vi}: ${inSentence(own.vi)}`, en: `${words.en}: ${inSentence(own.en)}` } : words
  const required = dimension === '' || definition.formula === 'score'
  return (
    <div class="row">
      <Input
        name={fieldName('numerator', dimension, category)}
        label={label(definition.numerator)}
        hint={most === undefined ? undefined : { vi: `tối đa ${most} điểm`, en: `${most} points at most` }}
        size={14}
        inputMode="decimal"
        required={required}
        value={shownNumber(now?.numerator, language)}
      />
      {definition.denominator && (
        <Input
          name={fieldName('denominator', dimension, category)}
          label={label(definition.denominator)}
          size={14}
          inputMode="decimal"
          required={required}
          value={shownNumber(now?.denominator, language)}
        />
      )}
    </div>
  )
}

function Figures({ entry, refused, typed }: Props) {
  const { definition, period, unit } = entry
  const { last } = daysOf(period)
  return (
    <Form action={`/indicators/${definition.code}/entry`} refused={refused} typed={typed}>
      <input type="hidden" name="period" value={period} />
      <input type="hidden" name="unit" value={unit} />
      <Pair entry={entry} dimension="" category="" words={null} />
      {definition.disaggregations.map((dimension) => (
        <fieldset key={dimension.code} class="stack-tight">
          <legend>
            <Say words={dimension.name} />{' '}
            <Say
              as="span"
              class="soft small"
              words={
                definition.formula === 'score'
                  ? { vi: '(cộng lại bằng tổng điểm)', en: '(adding up to the whole)' }
                  : {
                      vi: '(để trống hết nếu chưa có; đã nhập thì phải đủ và cộng lại bằng toàn bộ)',
                      en: '(leave all empty, or give all, adding up to the whole)',
                    }
              }
            />
          </legend>
          {categoriesOn(dimension, last).map((category) => (
            <Pair key={category.code} entry={entry} dimension={dimension.code} category={category.code} words={category.name} />
          ))}
        </fieldset>
      ))}
      <Input
        name="source"
        label={{ vi: 'Nguồn', en: 'Source' }}
        hint={{ vi: 'Hệ thống hoặc văn bản nơi có số này', en: 'The system or document it comes from' }}
        required={false}
      />
      <Textarea
        name="reason"
        label={{ vi: 'Lý do', en: 'Reason' }}
        hint={{
          vi: 'Bắt buộc khi sửa số đã công bố, khi kỳ đã khóa sổ hoặc số thay đổi bất thường',
          en: 'Needed to change what is published, for a closed period, or for a strange step',
        }}
        rows={2}
        required={false}
      />
      <Button
        words={{
          vi: `Gửi duyệt số ${periodWords(period).vi.toLowerCase()}${unit === country ? '' : ` của ${unitName(unit, last, 'vi')}`}`,
          en: `Send ${periodWords(period).en} for approval`,
        }}
      />
    </Form>
  )
}

function Sheet({ entry: { definition, period }, refused, typed }: Props) {
  return (
    <Part
      id="import"
      title={{ vi: 'Nhập từ bảng', en: 'Import a sheet' }}
      note={{
        vi: 'Nhiều đơn vị, nhiều kỳ một lần, từ XLSX hoặc CSV. Thứ tự cột tùy ý; mỗi lỗi nêu đúng ô; có lỗi thì không nhận gì.',
        en: 'Many units and periods at once, XLSX or CSV, columns in any order; each fault names its cell, and any fault keeps all of it back.',
      }}
      aside={<Say as="a" href={`/indicators/${definition.code}/sheet.xlsx?period=${period}`} words={{ vi: 'Tải mẫu', en: 'Template' }} />}
    >
      {refused && refused.faults.length > 0 && <CellFaults refused={refused} />}
      <Form
        action={`/indicators/${definition.code}/import`}
        enctype="multipart/form-data"
        refused={refused && refused.faults.length === 0 ? refused : undefined}
        typed={typed}
      >
        <FileField name="file" label={{ vi: 'Tệp', en: 'File' }} accept=".xlsx,.csv" required />
        <Textarea name="reason" id="import-reason" label={{ vi: 'Lý do', en: 'Reason' }} rows={2} required={false} />
        <Button variant="secondary" words={{ vi: 'Đọc bảng và gửi duyệt', en: 'Read and send for approval' }} />
      </Form>
    </Part>
  )
}

/** Every fault by its cell, as a list to mend by. */
function CellFaults({ refused }: { refused: Problem }) {
  return (
    <Notice tone="danger" title={refused.words}>
      <Table
        dense
        caption={{ vi: 'Các ô cần sửa', en: 'Cells to mend' }}
        rows={refused.faults.slice(0, 200)}
        columns={[
          { head: { vi: 'Ô', en: 'Cell' }, names: true, short: true, cell: ({ at }) => at },
          { head: { vi: 'Cần sửa', en: 'What to mend' }, cell: ({ words }) => <Say words={words} /> },
        ]}
      />
    </Notice>
  )
}

function Withdrawal({ entry: { definition, period, unit }, refused, typed }: Props) {
  return (
    <Part
      id="withdrawal"
      title={{ vi: 'Rút số đã công bố', en: 'Withdraw' }}
      note={{
        vi: 'Kỳ này sẽ trở lại “chưa có số” sau khi người thứ hai duyệt; lịch sử vẫn giữ số cũ.',
        en: 'The period falls silent once a second person approves; history keeps the old figure.',
      }}
    >
      <Form action={`/indicators/${definition.code}/withdrawal`} refused={refused} typed={typed}>
        <input type="hidden" name="period" value={period} />
        <input type="hidden" name="unit" value={unit} />
        <Textarea name="reason" id="withdrawal-reason" label={{ vi: 'Lý do rút', en: 'Why' }} rows={2} required />
        <Button
          variant="secondary"
          words={{ vi: `Đề nghị rút số ${periodWords(period).vi.toLowerCase()}`, en: `Ask to withdraw ${periodWords(period).en}` }}
        />
      </Form>
    </Part>
  )
}
