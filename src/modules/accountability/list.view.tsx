import type { Period } from '../../platform/dates.ts'
import {
  Button,
  type Column,
  DayWords,
  EmptyState,
  FilterBar,
  Form,
  PageHead,
  Part,
  periodWords,
  PrintButton,
  type Refused,
  Say,
  Select,
  Submit,
  Table,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { criteria } from '../../../definitions/accountability/criteria.ts'
import { formatDay } from '../../platform/dates.ts'
import { nameOn } from '../directory/index.ts'
import { Conditions, inForce } from '../performance/index.ts'
import { kindWords, type Proposal, stateOn, stateWords } from './proposal.ts'

const columns = (day: string, language: 'vi' | 'en'): readonly Column<Proposal>[] => [
  {
    head: { vi: 'Cơ quan', en: 'Agency' },
    names: true,
    cell: ({ id, agency, last }) => <a href={`/accountability/proposals/${id}`}>{nameOn(agency, last, language)}</a>,
  },
  { head: { vi: 'Đề nghị', en: 'Proposal' }, short: true, cell: ({ kind }) => <Say words={kindWords[kind]} /> },
  { head: { vi: 'Kỳ', en: 'Month' }, short: true, cell: ({ month }) => <Say words={periodWords(month)} /> },
  { head: { vi: 'Vì', en: 'Because' }, cell: ({ bundle }) => bundle.met.map(({ words }) => words[language]).join('; ') },
  {
    head: { vi: 'Trạng thái', en: 'State' },
    cell: (proposal) => {
      const state = stateOn(proposal, day)
      const replyBy = proposal.steps.findLast(({ kind }) => kind === 'told')?.details.replyBy
      return (
        <>
          <Say words={stateWords[state]} />
          {state === 'awaiting-reply' && replyBy && (
            <>
              {' '}
              <DayWords day={replyBy} />
            </>
          )}
        </>
      )
    },
  },
]

/** Proposals as rows. */
export function ProposalTable({ proposals }: { proposals: readonly Proposal[] }) {
  const { asOf, language } = useReader()
  return (
    <Table
      caption={{ vi: 'Đề nghị khen thưởng, phê bình', en: 'Proposals' }}
      columns={columns(asOf, language)}
      rows={proposals}
      rowKey={({ id }) => id}
      dense
      keyboard
    />
  )
}

type Props = { proposals: readonly Proposal[]; months: readonly Period[]; month: Period | undefined; closed: Period; mayMake: boolean } & Refused

/** Everything proposed, month by month, and for the standing body the button that makes a month's proposals. */
export function ProposalsPage({ proposals, months, month, closed, mayMake, refused }: Props) {
  const { address } = useReader()
  return (
    <>
      <PageHead
        title={{ vi: 'Đề nghị khen thưởng, phê bình', en: 'Proposals to praise and criticise' }}
        lead={{
          vi: 'Máy chỉ đề nghị theo tiêu chí đã công bố; cơ quan được giải trình trước, lãnh đạo quyết định sau.',
          en: 'The system only proposes, by published criteria; the agency is heard first, then a leader decides.',
        }}
        actions={
          <>
            <Button variant="secondary" size="sm" href={withQuery('/accountability/proposals.xlsx', { month: month ?? null })}>
              <Say words={{ vi: 'Tải Excel', en: 'Excel' }} />
            </Button>
            <PrintButton />
          </>
        }
      />
      <FilterBar names={['month']}>
        <Select
          name="month"
          label={{ vi: 'Kỳ', en: 'Month' }}
          value={month}
          empty={{ vi: 'Mọi kỳ', en: 'All' }}
          options={months.map((each) => ({ value: each, words: periodWords(each) }))}
        />
      </FilterBar>
      {proposals.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có đề nghị nào', en: 'Nothing is proposed' }}
          words={{
            vi: 'Đề nghị được lập ngày 15 hằng tháng, hoặc khi cơ quan thường trực bấm nút bên dưới.',
            en: 'Proposals are made on the 15th of each month, or when the standing body asks below.',
          }}
        />
      ) : (
        <ProposalTable proposals={proposals} />
      )}
      {mayMake && (
        <Part
          title={{ vi: 'Lập đề nghị', en: 'Make proposals' }}
          note={{
            vi: 'Lập lại không sinh trùng; lần trễ đã bị đề nghị phê bình không bị tính lần nữa.',
            en: 'Nothing is made twice; a lateness already proposed is not counted again.',
          }}
        >
          <Form action={address.split('?')[0] ?? ''} refused={refused} class="form">
            <input type="hidden" name="month" value={closed} />
            <Submit words={{ vi: `Lập đề nghị ${periodWords(closed).vi.toLowerCase()}`, en: `Make the proposals of ${periodWords(closed).en}` }} />
          </Form>
        </Part>
      )}
      <Criteria />
    </>
  )
}

function Criteria() {
  const { asOf, language } = useReader()
  return (
    <Part title={{ vi: 'Tiêu chí đang áp dụng', en: 'Criteria in force' }}>
      <ul>
        {inForce(criteria, asOf).map((each) => (
          <li key={each.id}>
            <b>
              {kindWords[each.kind][language]} · {each.id}
            </b>{' '}
            <Say
              as="span"
              class="soft small"
              words={{ vi: `bản ${each.version}, từ ${formatDay(each.from)}`, en: `version ${each.version}, from ${formatDay(each.from)}` }}
            />
            <br />
            {each.why[language]}: <Conditions when={each.when} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
