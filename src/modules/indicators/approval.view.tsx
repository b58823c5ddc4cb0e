import { daysOf, formatInstant } from '../../platform/dates.ts'
import type { Language } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  type Column,
  DefinitionList,
  EmptyState,
  Form,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Table,
  Tag,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import type { ProposalFile } from './actions.ts'
import { indicatorOn, unitName } from './catalogue.ts'
import type { Difference } from './difference.ts'
import { FigureWords, PeriodWords, placeWords, Value } from './parts.view.tsx'
import type { Proposal } from './proposal.store.ts'
import { kindWords, written } from './words.ts'
import type { IndicatorDefinition } from './indicator.ts'

const outcomes = { approved: { vi: 'Đã duyệt', en: 'Approved' }, refused: { vi: 'Không duyệt', en: 'Refused' } }

/** What waits for a second person, and what was decided of late. */
export function ApprovalsPage({ open, decided }: { open: readonly Proposal[]; decided: readonly Proposal[] }) {
  const { language, asOf } = useReader()
  const columns: Column<Proposal>[] = [
    {
      head: { vi: 'Chỉ số', en: 'Indicator' },
      names: true,
      cell: (each) => (
        <>
          <a href={`/indicators/proposals/${each.id}`}>{indicatorOn(each.indicator, asOf)?.name[language] ?? each.indicator}</a>{' '}
          <span class="soft small nowrap">{each.indicator}</span>
        </>
      ),
    },
    { head: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => <Tag words={kindWords[kind]} /> },
    { head: { vi: 'Người gửi', en: 'Sent by' }, cell: ({ madeByName }) => madeByName },
    { head: { vi: 'Lúc', en: 'At' }, short: true, cell: ({ at }) => formatInstant(at) },
    { head: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason ?? <span class="soft">–</span> },
  ]
  const ended: Column<Proposal>[] = [
    ...columns.slice(0, 3),
    {
      head: { vi: 'Kết quả', en: 'Outcome' },
      cell: ({ outcome, decidedByName }) => (
        <>
          {outcome && <Say words={outcomes[outcome]} />}, {decidedByName}
        </>
      ),
    },
    { head: { vi: 'Lúc', en: 'At' }, short: true, cell: ({ decidedAt }) => decidedAt && formatInstant(decidedAt) },
  ]
  return (
    <>
      <PageHead
        title={{ vi: 'Duyệt số liệu', en: 'Approve figures' }}
        lead={{
          vi: 'Người thứ hai xem chênh lệch giữa số đang công bố và số đề nghị, rồi mới công bố.',
          en: 'A second person looks at the difference between what is published and what is proposed before it is published.',
        }}
      />
      {open.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có gì chờ duyệt', en: 'Nothing waits' }}
          words={{ vi: 'Số liệu các cơ quan gửi sẽ xuất hiện ở đây.', en: 'What agencies send will stand here.' }}
        />
      ) : (
        <Table caption={{ vi: 'Chờ duyệt', en: 'Waiting' }} columns={columns} rows={open} rowKey={({ id }) => id} keyboard />
      )}
      {decided.length > 0 && (
        <Part title={{ vi: 'Đã quyết định gần đây', en: 'Decided of late' }}>
          <Table dense caption={{ vi: 'Đã quyết định', en: 'Decided' }} columns={ended} rows={decided} rowKey={({ id }) => id} />
        </Part>
      )}
    </>
  )
}

type Props = { file: ProposalFile; mayDecide: boolean; own: boolean } & Refused

/** One proposal as the difference it makes: old, new, change. */
export function ProposalPage({ file, mayDecide, own, refused, typed }: Props) {
  const { proposal, definition, differences } = file
  const strange = differences.filter((each) => each.strange).length
  return (
    <>
      <PageHead
        above={
          <>
            <a href={`/indicators/${definition.code}`}>{definition.code}</a> · <Say words={kindWords[proposal.kind]} />
          </>
        }
        title={definition.name}
      />
      <DefinitionList
        definitions={[
          { term: { vi: 'Người gửi', en: 'Sent by' }, value: `${proposal.madeByName}, ${formatInstant(proposal.at)}` },
          { term: { vi: 'Nguồn', en: 'Source' }, value: proposal.source },
          { term: { vi: 'Lý do', en: 'Reason' }, value: proposal.reason },
          ...(proposal.outcome && proposal.decidedAt
            ? [
                {
                  term: { vi: 'Kết quả', en: 'Outcome' },
                  value: (
                    <>
                      <Say words={outcomes[proposal.outcome]} />, {proposal.decidedByName}, {formatInstant(proposal.decidedAt)}
                      {proposal.decidedWords && `: ${proposal.decidedWords}`}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {strange > 0 && (
        <Notice
          tone="warning"
          words={{
            vi: `${strange} giá trị thay đổi bất thường so với các kỳ trước; hãy đọc lý do trước khi duyệt.`,
            en: `${strange} values step strangely; read the reason first.`,
          }}
        />
      )}
      <Part
        title={{ vi: 'Chênh lệch', en: 'The difference' }}
        note={{ vi: `${differences.length} số sẽ thay đổi.`, en: `${differences.length} figures would change.` }}
      >
        <Differences file={file} />
      </Part>
      {proposal.outcome === null && <Decision file={file} mayDecide={mayDecide} own={own} refused={refused} typed={typed} />}
    </>
  )
}

const differenceColumns = (definition: IndicatorDefinition, language: Language): readonly Column<Difference>[] => [
  {
    head: { vi: 'Kỳ, đơn vị', en: 'Period, unit' },
    names: true,
    cell: ({ unit, period }) => (
      <>
        <PeriodWords period={period} />, {unitName(unit, daysOf(period).last, language)}
      </>
    ),
  },
  { head: { vi: 'Nhóm', en: 'Part' }, cell: (each) => <Say words={placeWords(definition, each)} /> },
  {
    head: { vi: 'Đang công bố', en: 'Published' },
    align: 'number',
    cell: (each) => (
      <>
        <Value value={each.oldValue} definition={definition} />{' '}
        {definition.denominator && (
          <span class="soft small">
            <FigureWords figure={each.old} />
          </span>
        )}
      </>
    ),
  },
  {
    head: { vi: 'Đề nghị', en: 'Proposed' },
    align: 'number',
    cell: (each) => (
      <>
        <b>
          <Value value={each.newValue} definition={definition} />
        </b>{' '}
        {definition.denominator && (
          <span class="soft small">
            <FigureWords figure={each.new} />
          </span>
        )}
        {each.new === null && (
          <span class="soft">
            {' '}
            <Say words={{ vi: 'rút', en: 'withdrawn' }} />
          </span>
        )}
      </>
    ),
  },
  {
    head: { vi: 'Thay đổi', en: 'Change' },
    align: 'number',
    cell: ({ change, strange }) => (
      <>
        {change === null
          ? '–'
          : `${change > 0 ? '+' : ''}${written(change, definition, language).replace('%', language === 'vi' ? ' điểm %' : ' pp')}`}
        {strange && (
          <b>
            {' '}
            <Say words={{ vi: 'bất thường', en: 'strange' }} />
          </b>
        )}
      </>
    ),
  },
]

function Differences({ file: { definition, differences } }: { file: ProposalFile }) {
  const { language } = useReader()
  return <Table caption={{ vi: 'Chênh lệch', en: 'Difference' }} columns={differenceColumns(definition, language)} rows={differences} />
}

function Decision({ file, mayDecide, own, refused, typed }: Props) {
  if (own) return <Notice words={{ vi: 'Bạn là người gửi; một người khác sẽ duyệt.', en: 'You sent this; another person will decide.' }} />
  if (!mayDecide) return null
  return (
    <Form action={`/indicators/proposals/${file.proposal.id}`} refused={refused} typed={typed}>
      <input type="hidden" name="fingerprint" value={file.fingerprint} />
      <Textarea name="words" label={{ vi: 'Ý kiến', en: 'Words' }} rows={2} required={false} />
      <Buttons>
        <Button
          name="outcome"
          value="approved"
          words={{ vi: `Duyệt và công bố ${file.differences.length} số`, en: `Approve and publish ${file.differences.length}` }}
        />
        <Button name="outcome" value="refused" variant="secondary" words={{ vi: 'Không duyệt', en: 'Refuse' }} />
      </Buttons>
    </Form>
  )
}
