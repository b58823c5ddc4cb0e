import { places } from '../../../definitions/linkage/names.ts'
import { formatNumber, type Language, type Text } from '../../platform/text.ts'
import { Button, Buttons, commonKeys, Details, EmptyState, Form, KeyHints, PageHead, Say, Table, Tag, useReader } from '../../platform/ui/index.ts'
import { type Field, fieldWords, type Reason } from '../linkage/index.ts'
import { opinions } from './agreement.ts'
import { marked } from './difference.ts'
import type { Question, Queue, Written } from './review.actions.ts'
import { registryName } from './runs.view.tsx'

export const title: Text = { vi: 'Rà soát liên kết', en: 'Review of links' }

const keys = (second: boolean) => [
  ...commonKeys,
  { key: 'a', words: { vi: 'Đúng là một người', en: 'The same person' } },
  { key: 'x', words: { vi: 'Không phải', en: 'Not the same' } },
  ...(second ? [{ key: 's', words: { vi: 'Là người thứ hai', en: 'The second person' } }] : []),
  { key: 'u', words: { vi: 'Không rõ', en: 'Not to be known' } },
]

/** Links in doubt, the record beside the person it may mean, and why; one key decides and the next comes up. */
export function ReviewPage({ queue, now }: { queue: Queue; now: number }) {
  const { total, questions, next, run, kind } = queue
  const rest = new URLSearchParams({ ...(run && { run }), ...(kind && { kind }) }).toString()
  if (questions.length === 0)
    return (
      <>
        <PageHead title={title} />
        <EmptyState
          title={{ vi: 'Không còn liên kết nào chờ bạn', en: 'Nothing waits for you' }}
          action={
            <Button variant="secondary" size="sm" href={run ? `/linkage/${run}` : '/linkage'}>
              <Say words={{ vi: 'Xem kết quả đối soát', en: 'See the run' }} />
            </Button>
          }
        >
          <Say
            words={{
              vi: 'Liên kết mà máy còn ngờ, và mẫu các liên kết tự động, sẽ chờ ở đây. Liên kết bạn đã đọc chỉ người khác mới đọc tiếp được.',
              en: 'Links in doubt and samples of automatic ones wait here. What you have read only somebody else can read again.',
            }}
          />
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: `${formatNumber(total, 'vi')} liên kết chờ bạn${total > questions.length ? `; đang hiện ${questions.length}` : ''}. Mỗi lần xem được ghi nhật ký kèm lý do rà soát.`,
          en: `${formatNumber(total, 'en')} links wait for you${total > questions.length ? `; ${questions.length} are shown` : ''}. Every look is journalled with its reason.`,
        }}
      />
      <p class="soft small">
        <Kinds run={run} kind={kind} />
      </p>
      <KeyHints keys={keys(questions.some(({ second }) => second !== null))} />
      {questions.map((question) => (
        <Card key={question.edge} question={question} back={rest} now={now} />
      ))}
      {next !== null && (
        <p>
          <Say
            as="a"
            href={`/linkage/review?${rest}${rest ? '&' : ''}after=${next}`}
            words={{ vi: 'Để sau, xem các liên kết tiếp theo', en: 'Leave these, see the next' }}
          />
        </p>
      )}
    </>
  )
}

function Kinds({ run, kind }: Pick<Queue, 'run' | 'kind'>) {
  const choices: readonly (readonly [Queue['kind'], Text])[] = [
    [null, { vi: 'Tất cả', en: 'All' }],
    ['doubt', { vi: 'Còn ngờ', en: 'In doubt' }],
    ['sample', { vi: 'Mẫu liên kết tự động', en: 'Sampled automatic links' }],
  ]
  return (
    <>
      {choices.map(([value, words], at) => (
        <span key={at}>
          {at > 0 && ' · '}
          <Say
            as="a"
            href={`/linkage/review?${new URLSearchParams({ ...(run && { run }), ...(value && { kind: value }) }).toString()}`}
            aria-current={value === kind ? 'true' : undefined}
            words={words}
          />
        </span>
      ))}
    </>
  )
}

/** Bits as an officer reads them: for or against, and how strongly. */
export function bitsWords(bits: number, language: Language): string {
  const rounded = Math.round(bits * 10) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${formatNumber(Math.abs(rounded), language)}`
}

type Line = { field: Field; record: string | null; person: string | null; reason: Reason | undefined }

/** Of a person's two numbers the one that a record's can be laid beside. */
function numberBeside(record: string | null, person: string | null): string | null {
  const [id, card] = (person ?? '').split(', CMND ')
  if (record === null || id === undefined || card === undefined) return person
  return record.replace(/\D/g, '').length <= 9 ? `CMND ${card}` : id
}

const linesOf = (record: Written, person: Written, reasons: readonly Reason[]): Line[] =>
  (['name', 'date', 'number', 'sex', 'place', 'taken'] as const).map((field) => {
    const column = { name: 'name', date: 'birth', number: 'number', sex: 'sex', place: 'place' } as const
    const reason = reasons.find((each) => each.field === field)
    return field === 'taken'
      ? { field, record: null, person: null, reason }
      : {
          field,
          record: record[column[field]],
          person: field === 'number' ? numberBeside(record.number, person.number) : person[column[field]],
          reason,
        }
  })

/** Levels at which a reader has nothing to look for. */
const alike = new Set(['equal', 'full', 'day-unknown', 'merged'])

/** A day as people write it, whatever the file did. */
function dayShown(text: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? []
  return year === undefined ? text : `${day}/${month}/${year}`
}

const provinces = new Map(places.map(([code, name]) => [code, name]))
const placeShown = (text: string | null): string | null => {
  const name = provinces.get(text ?? '')
  return name === undefined ? text : `${name} (${text})`
}
const shown = (field: Field, text: string | null) => (field === 'date' ? dayShown(text) : field === 'place' ? placeShown(text) : text)

const Cell = ({ mine, other }: { mine: string | null; other: string | null }) =>
  mine === null || mine === '' ? (
    <span class="soft">–</span>
  ) : (
    <>{marked(mine, other ?? '').map(({ text, differs }, at) => (differs ? <mark key={at}>{text}</mark> : text))}</>
  )

/** A record and a person field by field, what differs marked, each with its reason and bits. */
export function Comparison({ record, person, reasons }: Pick<Question, 'record' | 'person' | 'reasons'>) {
  const { language } = useReader()
  return (
    <Table
      caption={{ vi: 'So sánh bản ghi với người trong dân cư', en: 'The record beside the person' }}
      dense
      rows={linesOf(record, person, reasons)}
      rowKey={({ field }) => field}
      columns={[
        { head: { vi: 'Trường', en: 'Field' }, names: true, cell: ({ field }) => <Say words={fieldWords[field]} /> },
        {
          head: { vi: 'Bản ghi', en: 'Record' },
          cell: ({ field, record: mine, person: other, reason }) => (
            <Cell mine={shown(field, mine)} other={alike.has(reason?.level ?? '') ? '' : shown(field, other)} />
          ),
        },
        {
          head: { vi: 'Dân cư', en: 'Population' },
          cell: ({ field, record: other, person: mine, reason }) => (
            <Cell mine={shown(field, mine)} other={alike.has(reason?.level ?? '') ? '' : shown(field, other)} />
          ),
        },
        { head: { vi: 'Vì sao', en: 'Why' }, cell: ({ reason }) => (reason ? <Say words={reason.words} /> : <span class="soft">–</span>) },
        { head: { vi: 'Bit', en: 'Bits' }, align: 'number', cell: ({ reason }) => (reason ? bitsWords(reason.bits, language) : '–') },
      ]}
    />
  )
}

/** A number alike with name and date both different is mostly mistyped or another one's: only a quarter were the person in measured data. */
const oddsWords = (weight: number, evidence: string | null): Text => {
  if (evidence === 'C')
    return {
      vi: 'số trùng nhưng tên và ngày sinh đều khác, thường là số ghi nhầm',
      en: 'the number agrees, name and birth do not: mostly a mistyped number',
    }
  if (weight >= 10) return { vi: 'rất có thể là một người', en: 'very likely the same' }
  if (weight >= 3) return { vi: 'nhiều khả năng là một người', en: 'likely the same' }
  return weight > -1 ? { vi: 'chưa nghiêng về bên nào', en: 'undecided' } : { vi: 'ít khả năng là một người', en: 'unlikely the same' }
}

function Standing({ question: { edgeRow, second } }: { question: Question }) {
  const { language } = useReader()
  const weight = edgeRow.weight ?? 0
  const odds = oddsWords(weight, edgeRow.class)
  const margin = edgeRow.margin ?? 0
  const lead: Text = second
    ? {
        vi: ` Hơn người thứ hai (${second.name ?? second.id}, ${second.birth ?? 'không rõ ngày sinh'}, ${second.number ?? second.id}) ${formatNumber(Math.round(margin * 10) / 10, 'vi')} bit.`,
        en: ` Ahead of the second (${second.name ?? second.id}, ${second.birth ?? 'birth date unknown'}, ${second.number ?? second.id}) by ${formatNumber(Math.round(margin * 10) / 10, 'en')} bits.`,
      }
    : { vi: ' Không có người thứ hai đáng kể.', en: ' Nobody else comes near.' }
  return (
    <p class="small">
      <Say words={{ vi: `Tổng ${bitsWords(weight, language)} bit: ${odds.vi}.`, en: `In all ${bitsWords(weight, language)} bits: ${odds.en}.` }} />
      <Say words={lead} />
    </p>
  )
}

function Card({ question, back, now }: { question: Question; back: string; now: number }) {
  const { edge, code, registry, kind, readers, readings, record, person, second } = question
  const meant = second && <input type="hidden" name="person" value={second.id} />
  const form = (verdict: string, hotkey: string, words: Text, primary = false) => (
    <Form action={`/linkage/links/${edge}/reading`} class="inline">
      <input type="hidden" name="verdict" value={verdict} />
      {verdict === 'second' && meant}
      <input type="hidden" name="shown" value={String(now)} />
      <input type="hidden" name="back" value={back} />
      <Button variant={primary ? 'primary' : 'secondary'} size="sm" hotkey={hotkey} words={words} />
    </Form>
  )
  return (
    <article class="task-card" data-row="" id={`link-${edge}`}>
      <div class="stack-tight">
        <p class="small soft">
          <a href={`/linkage/${code}`}>{code}</a> · <Say words={registryName(registry)} /> {record.id} ·{' '}
          <Say words={kind === 'sample' ? { vi: 'mẫu liên kết tự động', en: 'sampled automatic link' } : { vi: 'còn ngờ', en: 'in doubt' }} />{' '}
          {readers === 2 && (
            <Tag
              words={
                readings >= 2 ? { vi: 'Người thứ ba quyết định', en: 'A third decides' } : { vi: 'Hai người đọc độc lập', en: 'Two blind readers' }
              }
            />
          )}
        </p>
        <h2>
          {record.name} <span class="soft">→</span> {person.name}
        </h2>
        <Comparison record={record} person={person} reasons={question.reasons} />
        <Standing question={question} />
        {second && (
          <Details summary={{ vi: `So với người thứ hai: ${second.name ?? second.id}`, en: `Beside the second: ${second.name ?? second.id}` }}>
            <Comparison record={record} person={second} reasons={second.reasons} />
          </Details>
        )}
        <Buttons>
          {form('accept', 'a', { vi: 'Đúng là một người', en: 'The same person' }, true)}
          {form('refuse', 'x', { vi: 'Không phải', en: 'Not the same' })}
          {second && form('second', 's', verdictWords.second)}
          {form('unsure', 'u', { vi: 'Không rõ', en: 'Not to be known' })}
        </Buttons>
        <Details summary={{ vi: 'Ghi ý kiến kèm lý do', en: 'With a reason' }}>
          <Form action={`/linkage/links/${edge}/reading`} id={`read-${edge}`}>
            <input type="hidden" name="shown" value={String(now)} />
            <input type="hidden" name="back" value={back} />
            {meant}
            <div class="ds-field">
              <label class="ds-label" for={`words-${edge}`}>
                <Say words={{ vi: 'Lý do', en: 'Reason' }} />
              </label>
              <input class="ds-input" id={`words-${edge}`} name="words" maxLength={500} autocomplete="off" />
            </div>
            <Buttons>
              {opinions
                .filter((verdict) => verdict !== 'second' || second !== null)
                .map((verdict) => (
                  <Button key={verdict} variant="secondary" size="sm" name="verdict" value={verdict} words={verdictWords[verdict]} />
                ))}
            </Buttons>
          </Form>
        </Details>
      </div>
    </article>
  )
}

export const verdictWords = {
  accept: { vi: 'Đúng là một người', en: 'The same person' },
  refuse: { vi: 'Không phải', en: 'Not the same' },
  second: { vi: 'Là người thứ hai', en: 'The second person' },
  unsure: { vi: 'Không rõ', en: 'Not to be known' },
} as const satisfies Record<string, Text>
