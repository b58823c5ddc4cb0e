import {
  Button,
  type Column,
  Details,
  FileField,
  Form,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  SourceText,
  type Span,
  Submit,
  Table,
  Tag,
  Textarea,
  useSay,
} from '../../platform/ui/index.ts'
import type { Text } from '../../platform/text.ts'
import type { FigureFinding, FigureRule } from './finding.ts'

/** A text that was checked; without a name it was pasted. */
export type Checked = { name: string | null; text: string; findings: readonly FigureFinding[] }
type Row = FigureFinding & { at: number; quote: string }

const ruleWords: Readonly<Record<FigureRule, Text>> = {
  parts: { vi: 'Tổng và các phần', en: 'Total and parts' },
  whole: { vi: 'Phần lớn hơn tổng', en: 'Part above the whole' },
  rest: { vi: 'Số còn lại', en: 'What remains' },
  equation: { vi: 'Phép cộng', en: 'Addition' },
  share: { vi: 'Tỷ lệ phần trăm', en: 'Percentage' },
  change: { vi: 'Mức tăng, giảm', en: 'Rise or fall' },
  continuity: { vi: 'Nối tiếp kỳ trước', en: 'Continues last period' },
  fall: { vi: 'Lũy kế giảm', en: 'Running total falls' },
  'table-total': { vi: 'Tổng trong bảng', en: 'Total in a table' },
  'table-share': { vi: 'Tỷ lệ trong bảng', en: 'Percentage in a table' },
}

/** Where the figures of a report are checked; nothing of it is kept. */
export function FiguresPage({ checked, refused, typed }: { checked?: Checked } & Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Kiểm tra số liệu báo cáo', en: 'Check the figures of a report' }}
        lead={{
          vi: 'Cộng lại các phần, tính lại tỷ lệ, mức tăng giảm và số lũy kế có trong báo cáo. Nội dung gửi lên không được lưu lại.',
          en: 'Adds up the parts, shares, changes and running totals that a report tells. What you send is not kept.',
        }}
        actions={<Button variant="secondary" href="/letters/check" words={{ vi: 'Kiểm tra thể thức', en: 'Check the layout' }} />}
      />
      {checked && <Findings {...checked} />}
      <Form action="/figures/check" enctype="multipart/form-data" refused={refused} typed={typed}>
        <Textarea name="text" rows={8} label={{ vi: 'Nội dung báo cáo', en: 'Text of the report' }} />
        <FileField
          name="file"
          label={{ vi: 'Hoặc chọn tệp', en: 'Or choose a file' }}
          hint={{ vi: 'DOCX, PDF hoặc TXT; có tệp thì ô trên được bỏ qua', en: 'DOCX, PDF or TXT; with a file the field above is left aside' }}
          accept=".docx,.pdf,.txt"
        />
        <Details summary={{ vi: 'Đối chiếu với báo cáo kỳ trước', en: 'Compare with the report before' }} open={Boolean(typed?.['previous'])}>
          <Textarea name="previous" rows={5} label={{ vi: 'Nội dung báo cáo kỳ trước', en: 'Text of the report before' }} />
        </Details>
        <Submit words={{ vi: 'Kiểm tra số liệu', en: 'Check the figures' }} />
      </Form>
    </>
  )
}

const columns: readonly Column<Row>[] = [
  {
    head: { vi: 'Số liệu', en: 'Figures' },
    names: true,
    cell: ({ at, quote }) => <a href={`#so-lieu-${at}`}>{quote}</a>,
  },
  {
    head: { vi: 'Chỗ sai', en: 'What is wrong' },
    cell: ({ words, level }) => (
      <>
        <Say words={words} /> {level === 'doubt' && <Tag words={{ vi: 'cần xem lại', en: 'to be looked at' }} />}
      </>
    ),
  },
  { head: { vi: 'Phải là', en: 'Should be' }, cell: ({ should }) => should },
  { head: { vi: 'Phép kiểm tra', en: 'Check' }, cell: ({ rule }) => <Say words={ruleWords[rule]} /> },
]

function Findings({ name, text, findings }: Checked) {
  const say = useSay()
  const subject = name === null ? { vi: 'Nội dung đã dán', en: 'The pasted text' } : { vi: name, en: name }
  if (findings.length === 0)
    return (
      <Notice
        tone="success"
        title={{ vi: `${subject.vi}: không thấy số liệu nào không khớp`, en: `${subject.en}: every figure found agrees with the others` }}
      />
    )
  const rows = findings.map((each, i) => ({
    ...each,
    at: i + 1,
    quote: each.spans.map(({ start, end }) => text.slice(start, end).trim()).join(' · '),
  }))
  const spans = rows.flatMap(({ at, spans: places, words }): Span[] =>
    places.map((place, i) => ({ ...place, ...(i === 0 && { id: `so-lieu-${at}` }), chosen: true, label: say(words) })),
  )
  return (
    <>
      <Part title={{ vi: `${subject.vi}: ${findings.length} chỗ không khớp`, en: `${subject.en}: ${findings.length} places do not add up` }}>
        <Table caption={{ vi: 'Số liệu không khớp', en: 'Figures that do not add up' }} columns={columns} rows={rows} dense />
      </Part>
      <Part title={{ vi: 'Trong văn bản', en: 'In the text' }}>
        <SourceText text={text} spans={spans} />
      </Part>
    </>
  )
}
