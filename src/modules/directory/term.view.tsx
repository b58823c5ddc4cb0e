import { formatDay, formatInstant, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  type Column,
  DateField,
  type Definition,
  DefinitionList,
  Details,
  EmptyState,
  Form,
  Input,
  PageHead,
  Part,
  type Refused,
  Say,
  Select,
  Table,
  Tag,
  useReader,
} from '../../platform/ui/index.ts'
import type { Chain, Holding } from './chain.ts'
import type { PostDefinition } from './post.ts'
import { nameOn } from './register.ts'
import { standing, type Term } from './term.ts'

const spanWords = (from: PlainDate, to: PlainDate | null): Text => ({
  vi: `từ ${formatDay(from)}${to ? ` đến ${formatDay(to)}` : ''}`,
  en: `from ${formatDay(from)}${to ? ` to ${formatDay(to)}` : ''}`,
})

function Held({ holding }: { holding: Holding }) {
  const { language } = useReader()
  return (
    <>
      {holding.post.title[language]}
      {holding.holder && <b>: {holding.holder}</b>}
      {holding.since && (
        <span class="soft">
          {' '}
          (<Say words={spanWords(holding.since, holding.until)} />)
        </span>
      )}
      {!holding.certain && (
        <>
          {' '}
          <Tag words={{ vi: 'phân công chưa xác nhận', en: 'assignment not confirmed' }} />
        </>
      )}
    </>
  )
}

const row = (term: Text, holding: Holding | null): Definition[] => (holding ? [{ term, value: <Held holding={holding} /> }] : [])

/** Who answers on the day shown, from the head up to the Prime Minister; a section of the agency's page. */
export function ChainPart({ chain, mayRecord }: { chain: Chain; mayRecord: boolean }) {
  const { language } = useReader()
  const { answering, asked, before, deputyPrimeMinisters } = chain
  return (
    <Part
      id="answerable"
      title={{ vi: 'Ai chịu trách nhiệm', en: 'Who answers' }}
      note={{ vi: `Vào ngày ${formatDay(chain.on)}, theo chức danh.`, en: `On ${formatDay(chain.on)}, by post.` }}
      aside={
        <Say
          as="a"
          href={`/agencies/${asked}/terms`}
          words={mayRecord ? { vi: 'Ghi nhiệm kỳ', en: 'Record terms' } : { vi: 'Các nhiệm kỳ', en: 'Terms of office' }}
        />
      }
    >
      {answering === null ? (
        <p>
          <Say words={{ vi: 'Cơ quan chưa thành lập vào ngày này.', en: 'The body had not been formed on this day.' }} />{' '}
          {before.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={`/agencies/${id}`}>{nameOn(id, chain.on, language)}</a>
            </span>
          ))}
        </p>
      ) : (
        <>
          {answering !== asked && (
            <p>
              <Say words={{ vi: 'Cơ quan kế thừa trả lời:', en: 'Its successor answers:' }} />{' '}
              <a href={`/agencies/${answering}`}>{nameOn(answering, chain.on, language)}</a>
            </p>
          )}
          <DefinitionList
            definitions={[
              ...row({ vi: 'Người đứng đầu', en: 'Head' }, chain.head),
              ...row({ vi: 'Cấp phó phụ trách', en: 'Deputy in charge' }, chain.deputy),
              ...(chain.primeMinister && deputyPrimeMinisters.length === 0
                ? [
                    {
                      term: { vi: 'Phó Thủ tướng theo dõi', en: 'Deputy Prime Minister' },
                      value: <Say as="span" class="soft" words={{ vi: 'chưa ghi nhận phân công', en: 'no assignment recorded' }} />,
                    },
                  ]
                : []),
              ...deputyPrimeMinisters.flatMap((each) => row({ vi: 'Phó Thủ tướng theo dõi', en: 'Deputy Prime Minister' }, each)),
              ...row({ vi: 'Người lãnh đạo Chính phủ', en: 'Leader of the Government' }, chain.primeMinister),
            ]}
          />
        </>
      )}
    </Part>
  )
}

export type TermsFile = {
  agency: { id: string; name: string }
  posts: readonly { post: PostDefinition; rows: readonly Term[] }[]
  mayRecord: boolean
  /** The term being put right. */
  editing: Term | null
}

type Props = { file: TermsFile } & Refused

const termColumns = (agency: string, mayRecord: boolean): readonly Column<Term>[] => [
  { head: { vi: 'Từ ngày', en: 'From' }, names: true, short: true, cell: ({ from }) => formatDay(from) },
  { head: { vi: 'Đến hết ngày', en: 'To' }, short: true, cell: ({ to }) => (to ? formatDay(to) : <Say words={{ vi: 'nay', en: 'now' }} />) },
  { head: { vi: 'Người giữ chức', en: 'Holder' }, cell: ({ holder }) => holder ?? <span class="soft">–</span> },
  { head: { vi: 'Căn cứ', en: 'Basis' }, cell: ({ basis }) => basis ?? <span class="soft">–</span> },
  ...(mayRecord
    ? [
        {
          head: { vi: 'Việc', en: 'Action' },
          cell: ({ id }: Term) => <Say as="a" href={`/agencies/${agency}/terms?term=${id}#form`} words={{ vi: 'Sửa', en: 'Put right' }} />,
        },
      ]
    : []),
]

const historyColumns: readonly Column<Term>[] = [
  { head: { vi: 'Ghi lúc', en: 'Recorded' }, names: true, short: true, cell: ({ recordedAt }) => formatInstant(recordedAt) },
  { head: { vi: 'Người ghi', en: 'By' }, cell: ({ recordedBy }) => recordedBy },
  { head: { vi: 'Nội dung', en: 'What' }, cell: (term) => <Said term={term} /> },
  { head: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason ?? <span class="soft">–</span> },
]

const Said = ({ term }: { term: Term }) => (
  <>
    <Say
      words={
        term.void ? { vi: 'Thu hồi: ', en: 'Taken back: ' } : term.replaces ? { vi: 'Sửa: ', en: 'Put right: ' } : { vi: 'Ghi: ', en: 'Recorded: ' }
      }
    />
    <Say words={spanWords(term.from, term.to)} />
    {term.holder && `, ${term.holder}`}
  </>
)

/** The terms of the posts of one body, and for administrators the form that records them. */
export function TermsPage({ file, refused, typed }: Props) {
  const { agency, posts, mayRecord, editing } = file
  return (
    <>
      <PageHead
        above={agency.name}
        title={{ vi: 'Nhiệm kỳ của các chức danh', en: 'Terms of office' }}
        lead={{
          vi: 'Ai giữ chức nào từ ngày nào đến ngày nào; bản ghi cũ được giữ khi sửa. Tên người chỉ ghi khi đơn vị cài đặt cần.',
          en: 'Who held which post, from when to when; what is put right stays in the history. Names are recorded only where wanted.',
        }}
      />
      {posts.length === 0 && (
        <EmptyState
          title={{ vi: 'Danh mục chưa có chức danh của cơ quan này', en: 'The directory has no post of this body' }}
          words={{
            vi: 'Trách nhiệm thuộc người đứng đầu cơ quan cấp trên; hãy mở trang của cơ quan đó.',
            en: 'The head of the body above answers; open its page.',
          }}
        />
      )}
      {posts.map((each) => (
        <PostPart key={each.post.id} agency={agency.id} mayRecord={mayRecord} {...each} />
      ))}
      {mayRecord && posts.length > 0 && <TermForm file={file} editing={editing} refused={refused} typed={typed} />}
    </>
  )
}

function PostPart({ agency, post, rows, mayRecord }: { agency: string; post: PostDefinition; rows: readonly Term[]; mayRecord: boolean }) {
  const held = standing(rows).toReversed()
  return (
    <Part id={post.id.replace('.', '-')} title={post.title}>
      {held.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa ghi nhiệm kỳ nào', en: 'No term is recorded' }}
          words={{ vi: 'Chức danh vẫn chịu trách nhiệm dù chưa ghi người giữ chức.', en: 'The post answers all the same, whoever holds it.' }}
        />
      ) : (
        <Table
          caption={{ vi: `Nhiệm kỳ: ${post.title.vi}`, en: `Terms: ${post.title.en}` }}
          columns={termColumns(agency, mayRecord)}
          rows={held}
          rowKey={({ id }) => String(id)}
          dense
        />
      )}
      {rows.length > held.length && (
        <Details summary={{ vi: `Lịch sử ghi (${rows.length} lần)`, en: `History (${rows.length} entries)` }}>
          <Table caption={{ vi: 'Lịch sử ghi', en: 'History' }} columns={historyColumns} rows={rows} rowKey={({ id }) => String(id)} dense />
        </Details>
      )}
    </Part>
  )
}

function TermForm({ file: { agency, posts }, editing, refused, typed }: { file: TermsFile; editing: Term | null } & Omit<Props, 'file'>) {
  const path = `/agencies/${agency.id}/terms`
  const title = editing ? { vi: 'Sửa nhiệm kỳ', en: 'Put a term right' } : { vi: 'Ghi nhiệm kỳ mới', en: 'Record a term' }
  return (
    <Part id="form" title={title}>
      <Form action={editing ? `${path}/${editing.id}` : path} refused={refused} typed={typed}>
        <Select
          name="post"
          label={{ vi: 'Chức danh', en: 'Post' }}
          value={editing?.post}
          options={posts.filter(({ post }) => !editing || post.id === editing.post).map(({ post }) => ({ value: post.id, words: post.title }))}
        />
        <DateField name="from" label={{ vi: 'Từ ngày', en: 'From' }} required value={editing?.from} />
        <DateField name="to" label={{ vi: 'Đến hết ngày', en: 'To' }} required={false} value={editing?.to} />
        <Input name="holder" label={{ vi: 'Người giữ chức', en: 'Holder' }} required={false} value={editing?.holder ?? undefined} />
        <Input
          name="basis"
          label={{ vi: 'Căn cứ', en: 'Basis' }}
          hint={{ vi: 'Số, ngày của quyết định', en: 'Number and day of the decision' }}
          required={false}
          value={editing?.basis ?? undefined}
        />
        {editing && <Input name="reason" label={{ vi: 'Lý do sửa', en: 'Reason' }} required />}
        <Buttons>
          <Button words={editing ? { vi: 'Lưu bản sửa', en: 'Save the correction' } : { vi: 'Ghi nhiệm kỳ', en: 'Record the term' }} />
          {editing && (
            <>
              <Button
                variant="secondary"
                formAction={`${path}/${editing.id}/withdrawal`}
                words={{ vi: 'Thu hồi bản ghi này', en: 'Take this term back' }}
              />
              <Button variant="tertiary" href={path} words={{ vi: 'Thôi', en: 'Leave it' }} />
            </>
          )}
        </Buttons>
      </Form>
    </Part>
  )
}
