import { formatDay, formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  DayWords,
  DefinitionList,
  Form,
  PageHead,
  Part,
  RadioGroup,
  type Refused,
  Say,
  StateTag,
  Table,
  Tag,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { LinkedWords } from '../records/index.ts'
import { valueWords } from '../registries/index.ts'
import { Value } from './list.view.tsx'
import type { DiscrepancySeen, SideSeen } from './seen.ts'
import { endWords, fieldWords, stateWords } from './words.ts'

export type Source = { readonly words: Text; readonly by: string; readonly at: Date }
type Shown = {
  seen: DiscrepancySeen
  /** Where the value of each side comes from. */
  sources: ReadonlyMap<number, Source>
} & Refused

/** Both values with their sources and days, who must act, and the form that says which is right. */
export function DiscrepancyPage({ seen, sources, refused, typed }: Shown) {
  const { asOf } = useReader()
  const { discrepancy, standing, differing, maySettle } = seen
  return (
    <>
      <PageHead
        title={fieldWords(discrepancy.field, asOf)}
        above={{ vi: 'Hai cơ sở dữ liệu ghi khác nhau', en: 'Two registries differ' }}
        actions={<Tag words={stateWords[seen.state]} />}
      />
      <Terms seen={seen} />
      <Sides sides={[standing, differing]} sources={sources} />
      {discrepancy.proposed_at && <Said seen={seen} />}
      {maySettle && <SayRight seen={seen} refused={refused} typed={typed} />}
    </>
  )
}

function Terms({ seen: { discrepancy, state, isLate, actor } }: Pick<Shown, 'seen'>) {
  const { language, asOf } = useReader()
  return (
    <DefinitionList
      definitions={[
        { term: { vi: 'Cơ quan phải xử lý', en: 'To act' }, value: actor === null ? '–' : nameOn(actor, asOf, language) },
        {
          term: { vi: 'Hạn thống nhất', en: 'To be agreed by' },
          value:
            state === 'closed' ? (
              formatDay(discrepancy.due_on)
            ) : (
              <StateTag state={isLate ? 'overdue' : 'within-term'}>
                <DayWords day={discrepancy.due_on} kind="term" />
              </StateTag>
            ),
          note: { vi: 'thời hạn do nền tảng đề xuất', en: 'proposed by the platform' },
        },
        { term: { vi: 'Phát hiện ngày', en: 'Found on' }, value: formatDay(discrepancy.opened_on) },
        ...(discrepancy.closed_how && discrepancy.closed_at
          ? [
              {
                term: { vi: 'Kết thúc', en: 'Ended' },
                value: formatInstant(discrepancy.closed_at),
                note: endWords[discrepancy.closed_how],
              },
            ]
          : []),
      ]}
    />
  )
}

function Sides({ sides, sources }: { sides: readonly SideSeen[]; sources: Shown['sources'] }) {
  const { language, asOf } = useReader()
  return (
    <Table
      caption={{ vi: 'Hai giá trị', en: 'Both values' }}
      rows={sides}
      columns={[
        {
          head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
          names: true,
          cell: ({ registry }) => <Say as="a" href={`/registries/${registry.code}`} words={registry.name} />,
        },
        { head: { vi: 'Cơ quan chủ quản', en: 'Owner' }, cell: ({ registry }) => nameOn(registry.owner, asOf, language) },
        { head: { vi: 'Giá trị', en: 'Value' }, cell: (side) => <Value side={side} /> },
        { head: { vi: 'Có hiệu lực từ', en: 'Valid from' }, short: true, cell: ({ since }) => formatDay(since) },
        { head: { vi: 'Xác nhận lần cuối', en: 'Last confirmed' }, short: true, cell: ({ confirmedOn }) => formatDay(confirmedOn) },
        {
          head: { vi: 'Nguồn', en: 'Source' },
          cell: ({ origin, linkedOn }) => {
            const source = sources.get(origin)
            return source ? (
              <>
                <Say words={source.words} />, {source.by}, {formatInstant(source.at)}
                {linkedOn !== undefined && (
                  <p class="soft small">
                    <LinkedWords on={linkedOn} />
                  </p>
                )}
              </>
            ) : (
              '–'
            )
          },
        },
        {
          head: { vi: 'Theo quy tắc', en: 'By the rule' },
          cell: (side) => <Say words={side === sides[0] ? { vi: 'đang được chọn', en: 'stands' } : { vi: 'ghi khác', en: 'differs' }} />,
        },
      ]}
    />
  )
}

/** Who said which is right, and what became of it. */
function Said({ seen: { discrepancy, standing, differing, state, words } }: Pick<Shown, 'seen'>) {
  const right = [standing, differing].find(({ registry }) => registry.code === discrepancy.right_registry)
  return (
    <Part title={{ vi: 'Đã đề nghị', en: 'What was proposed' }}>
      <Say
        as="p"
        words={{
          vi: `${discrepancy.proposed_by ?? ''}, ${discrepancy.proposed_at ? formatInstant(discrepancy.proposed_at) : ''}: giá trị đúng là của ${right?.registry.name.vi ?? discrepancy.right_registry ?? ''}.`,
          en: `${discrepancy.proposed_by ?? ''}, ${discrepancy.proposed_at ? formatInstant(discrepancy.proposed_at) : ''}: right is what ${right?.registry.name.en ?? discrepancy.right_registry ?? ''} says.`,
        }}
      />
      {words?.reason && <p>{words.reason}</p>}
      {words?.answer && (
        <p>
          <Say words={{ vi: 'Ý kiến trả lời: ', en: 'Answer: ' }} />
          {words.answer}
        </p>
      )}
      {state === 'proposed' && (
        <p>
          <Say as="a" href="/registries/proposals" words={{ vi: 'Xem đề nghị sửa bản ghi', en: 'Proposals to correct records' }} />
        </p>
      )}
    </Part>
  )
}

function SayRight({ seen: { discrepancy, standing, differing }, refused, typed }: Omit<Shown, 'sources'>) {
  const { asOf } = useReader()
  const option = (value: string, side: SideSeen) => {
    if (side.value === null) return []
    const words = valueWords(side.field, side.value, asOf)
    const said = (language: 'vi' | 'en') => (typeof words === 'string' ? words : words[language])
    return [{ value, words: { vi: `${said('vi')} (${side.registry.name.vi})`, en: `${said('en')} (${side.registry.name.en})` } }]
  }
  return (
    <Part
      id="right"
      title={{ vi: 'Giá trị nào đúng?', en: 'Which value is right?' }}
      note={{
        vi: 'Bản ghi của nơi kia được sửa theo: ghi ngay nếu cơ quan của bạn chịu trách nhiệm về trường này, nếu không thì thành đề nghị gửi cơ quan chịu trách nhiệm.',
        en: 'The other record is corrected: at once where your agency answers for the field, else by a proposal to whoever does.',
      }}
    >
      <Form action={`/registries/discrepancies/${discrepancy.id}`} refused={refused} typed={typed}>
        <RadioGroup
          name="right"
          label={{ vi: 'Giá trị đúng', en: 'Right is' }}
          options={[...option('standing', standing), ...option('differing', differing)]}
        />
        <Textarea name="reason" label={{ vi: 'Căn cứ', en: 'Why' }} rows={2} />
        <Button type="submit" words={{ vi: 'Sửa hoặc gửi đề nghị', en: 'Correct or propose' }} />
      </Form>
    </Part>
  )
}
