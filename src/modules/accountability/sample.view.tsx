import { formatDay, formatInstant } from '../../platform/dates.ts'
import { formatShare, type Text } from '../../platform/text.ts'
import {
  Button,
  type Column,
  DateField,
  DefinitionList,
  Details,
  EmptyState,
  Form,
  Input,
  PageHead,
  Part,
  PrintButton,
  RadioGroup,
  type Refused,
  Say,
  Select,
  Submit,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { colourWords } from '../performance/index.ts'
import { headline } from '../steering/index.ts'
import { nameOn } from '../directory/index.ts'
import type { Worksheet } from './sample.actions.ts'
import { outcomeWords, type Sample } from './sample.ts'

const byWords: Readonly<Record<Sample['by'], Text>> = {
  risk: { vi: 'theo rủi ro (đèn xấu hơn trong hai đèn)', en: 'by risk (the worse of two lights)' },
  agency: { vi: 'theo cơ quan chủ trì', en: 'by lead agency' },
}

const stratumWords = (sample: Sample, name: string, language: 'vi' | 'en'): string =>
  sample.by === 'risk' && (name === 'red' || name === 'amber' || name === 'green') ? colourWords[name][language] : nameOn(name, sample.day, language)

const columns: readonly Column<Sample>[] = [
  {
    head: { vi: 'Mẫu', en: 'Sample' },
    names: true,
    cell: ({ id, madeAt, note }) => (
      <>
        <a href={`/accountability/samples/${id}`}>{formatInstant(madeAt)}</a> {note}
      </>
    ),
  },
  { head: { vi: 'Số hạt giống', en: 'Seed' }, cell: ({ seed }) => <code>{seed}</code> },
  { head: { vi: 'Tính đến', en: 'As of' }, short: true, cell: ({ day }) => formatDay(day) },
  {
    head: { vi: 'Chọn/tổng thể', en: 'Drawn/population' },
    align: 'number',
    cell: ({ strata, population }) => `${strata.reduce((sum, { drawn }) => sum + drawn, 0)}/${population}`,
  },
  { head: { vi: 'Phân tầng', en: 'Strata' }, cell: ({ by }) => <Say words={byWords[by]} /> },
]

/** The samples drawn so far, and the form that draws one. */
export function SamplesPage({ samples, mayDraw, refused, typed }: { samples: readonly Sample[]; mayDraw: boolean } & Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Mẫu kiểm tra', en: 'Samples' }}
        lead={{
          vi: 'Mẫu ngẫu nhiên, phân tầng, ai cũng có thể chọn lại đúng mẫu đó từ số hạt giống và ngày.',
          en: 'Random and stratified; anybody can draw the same again from its seed and day.',
        }}
      />
      {samples.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa chọn mẫu nào', en: 'No sample was drawn' }}
          words={{ vi: 'Thanh tra viên chọn mẫu bằng biểu dưới đây.', en: 'An inspector draws one with the form below.' }}
        />
      ) : (
        <Table caption={{ vi: 'Các mẫu', en: 'Samples' }} columns={columns} rows={samples} rowKey={({ id }) => id} dense keyboard />
      )}
      {mayDraw && (
        <Part title={{ vi: 'Chọn mẫu mới', en: 'Draw a sample' }}>
          <Form action="/accountability/samples" refused={refused} typed={typed}>
            <Input name="size" type="number" min={1} max={500} required value={20} size={6} label={{ vi: 'Số nhiệm vụ', en: 'Tasks' }} />
            <RadioGroup
              name="by"
              value="risk"
              label={{ vi: 'Phân tầng', en: 'Strata' }}
              options={[
                { value: 'risk', words: byWords.risk },
                { value: 'agency', words: byWords.agency },
              ]}
            />
            <DateField name="day" required={false} label={{ vi: 'Tính đến hết ngày', en: 'As of' }} />
            <Input
              name="seed"
              required={false}
              label={{ vi: 'Số hạt giống', en: 'Seed' }}
              hint={{
                vi: 'Để trống thì hệ thống gieo một số và ghi lại; nhập số cũ để chọn lại đúng mẫu cũ.',
                en: 'Leave empty to have one thrown and kept; an old one draws the old sample.',
              }}
            />
            <Input name="note" required={false} label={{ vi: 'Ghi chú', en: 'Note' }} />
            <Submit words={{ vi: 'Chọn mẫu', en: 'Draw' }} />
          </Form>
        </Part>
      )}
    </>
  )
}

type Item = Worksheet['items'][number]

const itemColumns = (sample: Sample, language: 'vi' | 'en'): readonly Column<Item>[] => [
  { head: { vi: 'TT', en: 'No.' }, align: 'number', cell: ({ place }) => place },
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    names: true,
    cell: ({ code, title }) => (
      <>
        <a href={`/tasks/${encodeURIComponent(code)}`}>{code}</a> {headline(title)}
      </>
    ),
  },
  { head: { vi: 'Cơ quan', en: 'Agency' }, cell: ({ agencyName }) => agencyName ?? <span class="soft">–</span> },
  { head: { vi: 'Tầng', en: 'Stratum' }, short: true, cell: ({ stratum }) => stratumWords(sample, stratum, language) },
  {
    head: { vi: 'Kết quả', en: 'Finding' },
    cell: ({ finding, earlier }) =>
      finding === null ? (
        <Say as="span" class="soft" words={{ vi: 'chưa kiểm tra', en: 'not yet' }} />
      ) : (
        <>
          <b>{outcomeWords[finding.outcome][language]}</b>
          {finding.words && <p class="small">{finding.words}</p>}
          <p class="soft small">
            {finding.byName}, {formatInstant(finding.at)}
            {earlier > 0 && <Say words={{ vi: `; ${earlier} lần ghi trước`, en: `; ${earlier} earlier` }} />}
          </p>
        </>
      ),
  },
]

type SheetProps = { sheet: Worksheet } & Refused

/** One sample: how it was drawn, each task with what was found, and the form to record a finding. */
export function WorksheetPage({ sheet, refused, typed }: SheetProps) {
  const { language } = useReader()
  const { sample, items, agreeing, mayRecord } = sheet
  const share = (value: number) => formatShare(Math.round(value * 1000), 1000, language)
  return (
    <>
      <PageHead
        above={{ vi: 'Phiếu kiểm tra', en: 'Worksheet' }}
        title={{ vi: `Mẫu ${items.length} trên ${sample.population} nhiệm vụ`, en: `Sample of ${items.length} of ${sample.population} tasks` }}
        lead={
          agreeing.of === 0
            ? { vi: 'Chưa ghi kết quả nào.', en: 'Nothing was found yet.' }
            : {
                vi: `${agreeing.count}/${agreeing.of} việc đã kiểm tra đúng như báo cáo (${share(agreeing.share)}; 95%: ${share(agreeing.low)}–${share(agreeing.high)}).`,
                en: `${agreeing.count}/${agreeing.of} as reported (${share(agreeing.share)}; 95 %: ${share(agreeing.low)}–${share(agreeing.high)}).`,
              }
        }
        actions={
          <>
            <Button
              variant="secondary"
              size="sm"
              href={`/accountability/samples/${sample.id}/worksheet.xlsx`}
              words={{ vi: 'Tải Excel', en: 'Excel' }}
            />
            <PrintButton />
          </>
        }
      />
      <DefinitionList
        definitions={[
          { term: { vi: 'Số hạt giống', en: 'Seed' }, value: <code>{sample.seed}</code> },
          { term: { vi: 'Tính đến hết ngày', en: 'As of' }, value: formatDay(sample.day) },
          { term: { vi: 'Phân tầng', en: 'Strata' }, value: <Say words={byWords[sample.by]} /> },
          { term: { vi: 'Người chọn', en: 'Drawn by' }, value: `${sample.byName}, ${formatInstant(sample.madeAt)}` },
          ...(sample.note ? [{ term: { vi: 'Ghi chú', en: 'Note' }, value: sample.note }] : []),
        ]}
      />
      <Details summary={{ vi: `${sample.strata.length} tầng và số chọn mỗi tầng`, en: `${sample.strata.length} strata` }}>
        <ul>
          {sample.strata.map((stratum) => (
            <li key={stratum.name}>
              {stratumWords(sample, stratum.name, language)}: {stratum.drawn}/{stratum.size}
            </li>
          ))}
        </ul>
      </Details>
      <Table
        caption={{ vi: 'Nhiệm vụ trong mẫu', en: 'Tasks drawn' }}
        columns={itemColumns(sample, language)}
        rows={items}
        rowKey={({ code }) => code}
        dense
        keyboard
      />
      {mayRecord && <FindingForm sheet={sheet} refused={refused} typed={typed} />}
    </>
  )
}

function FindingForm({ sheet: { sample, items }, refused, typed }: SheetProps) {
  const { language } = useReader()
  const next = items.find(({ finding }) => finding === null)
  return (
    <Part
      title={{ vi: 'Ghi kết quả kiểm tra', en: 'Record a finding' }}
      note={{ vi: 'Ghi lại lần nữa thì lần trước vẫn được giữ.', en: 'Recording again keeps what was found before.' }}
    >
      <Form action={`/accountability/samples/${sample.id}/findings`} refused={refused} typed={typed}>
        <Select
          name="code"
          label={{ vi: 'Nhiệm vụ', en: 'Task' }}
          value={next?.code}
          options={items.map(({ place, code, title }) => ({ value: code, words: `${place}. ${code} ${headline(title).slice(0, 60)}` }))}
        />
        <RadioGroup
          name="outcome"
          label={{ vi: 'Kết quả', en: 'Finding' }}
          options={Object.entries(outcomeWords).map(([value, words]) => ({ value, words: words[language] }))}
        />
        <Input name="words" required={false} label={{ vi: 'Nhận xét', en: 'Remark' }} />
        <Submit words={{ vi: 'Ghi kết quả', en: 'Record' }} />
      </Form>
    </Part>
  )
}
