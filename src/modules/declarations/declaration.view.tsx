import { dayAt, formatDay, formatInstant } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import {
  Button,
  DefinitionList,
  EmptyState,
  Form,
  PageHead,
  Part,
  RadioGroup,
  type Refused,
  Say,
  Table,
  Tag,
  Textarea,
  Timeline,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { Listed } from './listed.ts'
import type { Declaration } from './store.ts'
import { kindWords, outcomeWords, saidWords } from './words.ts'

const stateOf = ({ outcome }: Declaration) => (outcome ? outcomeWords[outcome] : { vi: 'chờ xem xét', en: 'waits for review' })

/** What owners declared, what waits first. */
export function DeclarationList({ declarations, mayDeclare }: { declarations: readonly Declaration[]; mayDeclare: boolean }) {
  const { asOf, language } = useReader()
  const waiting = declarations.filter(({ outcome }) => outcome === null).length
  return (
    <>
      <PageHead
        title={{ vi: 'Bản khai cơ sở dữ liệu', en: 'Declarations of databases' }}
        lead={{
          vi: waiting > 0 ? `${waiting} bản khai chờ cơ quan thường trực xem xét.` : 'Không có bản khai nào chờ xem xét.',
          en: waiting > 0 ? `${waiting} wait for review.` : 'None waits for review.',
        }}
        actions={
          mayDeclare && <Button href="/registries/declarations/new" words={{ vi: 'Khai báo cơ sở dữ liệu mới', en: 'Declare a new database' }} />
        }
      />
      {declarations.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có bản khai nào', en: 'No declarations yet' }}
          words={{
            vi: 'Mở một dòng trong danh mục để khai báo cơ sở dữ liệu đã được nêu tên, hoặc khai báo cơ sở dữ liệu mới.',
            en: 'Open a line of the catalogue to declare what is named, or declare a new database.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Bản khai', en: 'Declarations' }}
          rows={declarations}
          keyboard
          columns={[
            {
              head: { vi: 'Cơ sở dữ liệu', en: 'Database' },
              names: true,
              cell: ({ id, name }) => <a href={`/registries/declarations/${id}`}>{name}</a>,
            },
            { head: { vi: 'Cơ quan khai', en: 'Declared by' }, cell: ({ owner }) => nameOn(owner, asOf, language) },
            { head: { vi: 'Khai lúc', en: 'At' }, short: true, cell: ({ at }) => formatInstant(at) },
            { head: { vi: 'Hoàn thành', en: 'Complete' }, short: true, cell: (row) => formatDay(row.complete_on) },
            { head: { vi: 'Xử lý', en: 'Outcome' }, cell: (row) => <Tag words={stateOf(row)} /> },
          ]}
        />
      )}
    </>
  )
}

/** What one declaration says. */
function Said({ declaration }: { declaration: Declaration }) {
  const { asOf, language } = useReader()
  return (
    <DefinitionList
      definitions={[
        { term: { vi: 'Cơ quan chủ quản', en: 'Owner' }, value: nameOn(declaration.owner, asOf, language) },
        { term: { vi: 'Loại', en: 'Kind' }, value: <Say words={kindWords[declaration.kind]} /> },
        { term: { vi: 'Căn cứ pháp lý', en: 'Legal basis' }, value: declaration.basis },
        { term: { vi: 'Chứa những gì', en: 'Holds' }, value: declaration.holds },
        { term: { vi: 'Số bản ghi dự kiến', en: 'Records expected' }, value: formatNumber(declaration.size, language) },
        { term: { vi: 'Khóa của bản ghi', en: 'Key' }, value: declaration.key },
        { term: { vi: 'Ngày hoàn thành', en: 'Complete on' }, value: formatDay(declaration.complete_on) },
        { term: { vi: 'Bước cơ quan khai', en: 'Stage said' }, value: <Say words={saidWords[declaration.stage]} /> },
        { term: { vi: 'Đơn vị đầu mối', en: 'Unit in charge' }, value: declaration.contact ?? '–' },
      ]}
    />
  )
}

/** What was said of a database before, newest first. */
const History = ({ history }: { history: readonly Declaration[] }) => (
  <Part title={{ vi: 'Lịch sử khai báo', en: 'History' }}>
    <Timeline
      happenings={history.map((each) => ({
        day: dayAt(each.at),
        title: { vi: `Khai báo: ${stateOf(each).vi}`, en: `Declared: ${stateOf(each).en}` },
        by: {
          vi: `${each.by_name}${each.decided_by ? `; ${each.decided_by} xử lý` : ''}`,
          en: `${each.by_name}${each.decided_by ? `; decided by ${each.decided_by}` : ''}`,
        },
        body: <a href={`/registries/declarations/${each.id}`}>{each.words ?? each.name}</a>,
      }))}
    />
  </Part>
)

type Shown = { declaration: Declaration; history: readonly Declaration[]; mayReview: boolean; mayWithdraw: boolean } & Refused

/** One declaration: what it says, what became of it, and the decision where it waits for one. */
export function DeclarationPage({ declaration, history, mayReview, mayWithdraw, refused, typed }: Shown) {
  const base = `/registries/declarations/${declaration.id}`
  const waits = declaration.outcome === null
  return (
    <>
      <PageHead
        title={declaration.name}
        above={{ vi: 'Bản khai cơ sở dữ liệu', en: 'Declaration of a database' }}
        lead={{
          vi: `${declaration.by_name} khai lúc ${formatInstant(declaration.at)}.`,
          en: `Declared by ${declaration.by_name}, ${formatInstant(declaration.at)}.`,
        }}
        actions={<Tag words={stateOf(declaration)} />}
      />
      <Said declaration={declaration} />
      {declaration.words && <Say as="p" words={{ vi: `Ý kiến: ${declaration.words}`, en: `Words: ${declaration.words}` }} />}
      {waits && mayReview && (
        <Part title={{ vi: 'Xem xét', en: 'Review' }}>
          <Form action={base} refused={refused} typed={typed}>
            <RadioGroup
              name="outcome"
              label={{ vi: 'Kết quả', en: 'Outcome' }}
              options={[
                { value: 'accepted', words: { vi: 'Ghi vào danh mục', en: 'Enter in the catalogue' } },
                { value: 'returned', words: { vi: 'Trả lại để làm rõ', en: 'Give back' } },
              ]}
            />
            <Textarea
              name="words"
              label={{ vi: 'Ý kiến', en: 'Words' }}
              hint={{ vi: 'Phải có khi trả lại', en: 'Needed when given back' }}
              required={false}
              rows={3}
            />
            <Button type="submit" words={{ vi: 'Ghi kết quả', en: 'Decide' }} />
          </Form>
        </Part>
      )}
      {waits && mayWithdraw && (
        <Form action={`${base}/withdrawal`} id="rut">
          <Button type="submit" variant="secondary" words={{ vi: 'Rút bản khai', en: 'Withdraw' }} />
        </Form>
      )}
      <History history={history} />
    </>
  )
}

/** A database of the catalogue that is not defined here: who names it, what its owner declared. */
export function DatabasePage({ listed, history, mayDeclare }: { listed: Listed; history: readonly Declaration[]; mayDeclare: boolean }) {
  const { asOf, language } = useReader()
  const { declared, named } = listed
  return (
    <>
      <PageHead
        title={listed.name}
        above={nameOn(listed.owner, asOf, language)}
        actions={
          mayDeclare && (
            <Button
              href={`/registries/declarations/new?database=${listed.code}`}
              words={declared ? { vi: 'Khai lại', en: 'Declare again' } : { vi: 'Khai báo', en: 'Declare' }}
            />
          )
        }
      />
      <DefinitionList
        definitions={[
          {
            term: { vi: 'Nêu trong', en: 'Named in' },
            value: <Say words={named?.said ?? { vi: 'chưa tìm thấy văn bản nêu tên', en: 'no text found' }} />,
          },
          {
            term: { vi: 'Chủ quản', en: 'Owner' },
            value: nameOn(listed.owner, asOf, language),
            ...(!listed.ownerCertain && { note: { vi: 'chưa tìm thấy văn bản giao', en: 'no text found that says it' } }),
          },
        ]}
      />
      {listed.registry && (
        <p>
          <Say
            as="a"
            href={`/registries/${listed.code}`}
            words={{ vi: 'Xem số đo, chất lượng và trường dữ liệu', en: 'Figures, quality and fields' }}
          />
        </p>
      )}
      {declared ? (
        <Part title={{ vi: 'Chủ quản đã khai', en: 'As its owner declared' }}>
          <Said declaration={declared} />
        </Part>
      ) : (
        <EmptyState
          title={{ vi: 'Chủ quản chưa khai báo', en: 'Not declared by its owner yet' }}
          words={{
            vi: 'Chưa biết căn cứ, nội dung, quy mô và ngày hoàn thành; các mục này chờ cơ quan chủ quản khai.',
            en: 'Its basis, content, size and day of completion are to be declared by its owner.',
          }}
        />
      )}
      {history.length > 0 && <History history={history} />}
    </>
  )
}
