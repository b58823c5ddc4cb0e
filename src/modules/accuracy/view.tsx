import { formatInstant } from '../../platform/dates.ts'
import { formatShare, type Text } from '../../platform/text.ts'
import { type Column, PageHead, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import type { GoldScore } from '../mandates/index.ts'
import type { Accuracy, DocumentScore } from './actions.ts'

const shares: readonly { field: 'f1' | 'precision' | 'recall' | 'lead' | 'deadline' | 'targets'; head: Text }[] = [
  { field: 'f1', head: { vi: 'Nhiệm vụ (F1)', en: 'Tasks (F1)' } },
  { field: 'precision', head: { vi: 'Đúng trong số đã đọc', en: 'Precision' } },
  { field: 'recall', head: { vi: 'Đọc được trong số phải đọc', en: 'Recall' } },
  { field: 'lead', head: { vi: 'Cơ quan chủ trì', en: 'Lead' } },
  { field: 'deadline', head: { vi: 'Thời hạn', en: 'Deadline' } },
  { field: 'targets', head: { vi: 'Chỉ tiêu', en: 'Targets' } },
]

/** A share of the gold set; nothing where no document holds the field. */
function Share({ value }: { value: number | null }) {
  const { language } = useReader()
  return value === null ? <span class="soft">–</span> : <>{formatShare(value, 1, language)}</>
}

type Row = { name: Text; score: GoldScore; document: string | null; whole?: boolean }

const columns: readonly Column<Row>[] = [
  {
    head: { vi: 'Văn bản', en: 'Document' },
    names: true,
    cell: ({ name, document, whole }) =>
      document ? <Say as="a" href={`/documents/${document}`} words={name} /> : whole ? <Say as="b" words={name} /> : <Say words={name} />,
  },
  { head: { vi: 'Nhiệm vụ đã đánh dấu', en: 'Tasks marked' }, align: 'number', cell: ({ score }) => score.tasks },
  ...shares.map(({ field, head }): Column<Row> => ({ head, align: 'number', cell: ({ score }) => <Share value={score[field]} /> })),
]

/** What counts as right, in words. */
const rules: readonly Text[] = [
  {
    vi: 'Nhiệm vụ: đoạn chữ máy đọc và đoạn người đánh dấu trùng nhau ít nhất một nửa phần chữ mà hai bên cùng phủ; mỗi nhiệm vụ chỉ được tính một lần.',
    en: 'Task: the clause read and the clause marked share at least half of the words they cover together; each counts once.',
  },
  {
    vi: 'F1 cân bằng giữa đọc thừa và đọc sót; lời kêu gọi chung và điều cho phép không tính đúng, không tính sai.',
    en: 'F1 weighs what is read too much against what is missed; exhortations and permissions count neither way.',
  },
  {
    vi: 'Cơ quan chủ trì: đúng đủ tên chính thức, không thừa cơ quan nào; chỉ xét nhiệm vụ đã đọc được.',
    en: 'Lead: exactly the official names, none too many; judged where the task was found.',
  },
  {
    vi: 'Thời hạn: đúng ngày; nơi văn bản không ghi ngày thì đúng loại thời hạn, và không bịa ra thời hạn.',
    en: 'Deadline: the very day; where no day is written the very kind, and none invented.',
  },
  { vi: 'Chỉ tiêu: đúng dấu so sánh, con số và đơn vị.', en: 'Target: the comparison, the number and the unit.' },
]

/** How well the program reads running prose, by document, with what counts as right. */
export function AccuracyPage({ accuracy: { at, all, documents, unread } }: { accuracy: Accuracy }) {
  const byScore = (a: DocumentScore, b: DocumentScore) => (a.score.f1 ?? 1) - (b.score.f1 ?? 1)
  return (
    <>
      <PageHead
        title={{ vi: 'Độ chính xác khi đọc văn bản', en: 'How well documents are read' }}
        lead={{
          vi: `Đo trên ${documents.length} văn bản, ${all.tasks} nhiệm vụ do người đánh dấu; chính phiên bản đang chạy tự đo lúc ${formatInstant(at)}.`,
          en: `Measured on ${documents.length} documents with ${all.tasks} tasks marked by people; this very version measured itself at ${formatInstant(at)}.`,
        }}
      />
      <Table
        caption={{ vi: 'Điểm theo văn bản, thấp nhất trước', en: 'Scores by document, lowest first' }}
        rows={[{ name: { vi: 'Cả bộ', en: 'The whole set' }, score: all, document: null, whole: true }, ...documents.toSorted(byScore)]}
        columns={columns}
      />
      {unread.length > 0 && (
        <Say
          as="p"
          class="soft"
          words={{
            vi: `Chưa đo, vì văn bản công khai này chưa được nhập: ${unread.map(({ vi }) => vi).join('; ')}.`,
            en: `Not measured, for these public documents are not registered here: ${unread.map(({ en }) => en).join('; ')}.`,
          }}
        />
      )}
      <Part title={{ vi: 'Thế nào là đúng', en: 'What counts as right' }}>
        <ul class="measure">
          {rules.map((words) => (
            <Say as="li" key={words.en} words={words} />
          ))}
        </ul>
      </Part>
      <Part title={{ vi: 'Bộ văn bản', en: 'The set' }}>
        <Say
          as="p"
          class="measure"
          words={{
            vi: 'Gồm văn bản chúng tôi tự viết theo nhiều thể loại, lĩnh vực và văn bản công khai đã đánh dấu. Văn bản được dùng để hoàn thiện cách đọc, nên điểm ở văn bản lạ có thể thấp hơn.',
            en: 'Documents of many forms and fields in our own words, and public ones that were marked. They served to improve the reading, so unseen documents may score lower.',
          }}
        />
      </Part>
    </>
  )
}
