import { formatDay, formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { Button, Count, EmptyState, PageHead, Say, Table } from '../../platform/ui/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import { documentName } from '../steering/index.ts'
import type { ListedDocument } from './actions.ts'

export const typeNames: Readonly<Record<StoredDocument['type'], Text>> = {
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  conclusion: { vi: 'Thông báo kết luận', en: 'Conclusion' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  telegram: { vi: 'Công điện', en: 'Telegram' },
  report: { vi: 'Báo cáo', en: 'Report' },
  news: { vi: 'Tin', en: 'News' },
  other: { vi: 'Văn bản', en: 'Document' },
}

/** Every document received, with how many tasks it orders. */
export function DocumentsPage({ rows, mayImport }: { rows: readonly ListedDocument[]; mayImport: boolean }) {
  const action = mayImport && <Button href="/imports/new" words={{ vi: 'Nhập văn bản', en: 'Import a document' }} />
  return (
    <>
      <PageHead title={{ vi: 'Văn bản', en: 'Documents' }} actions={rows.length > 0 && action} />
      {rows.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có văn bản', en: 'No documents yet' }}
          action={action}
          words={{
            vi: 'Văn bản chỉ đạo và kế hoạch được giữ nguyên bản ở đây, mỗi nhiệm vụ được đánh dấu trong câu giao nó.',
            en: 'Directives and plans are kept here as they came, every task marked in the sentence that orders it.',
          }}
        />
      ) : (
        <Table
          keyboard
          caption={{ vi: 'Văn bản đã nhận', en: 'Documents' }}
          rows={rows}
          rowKey={({ document }) => document.id}
          columns={[
            {
              head: { vi: 'Văn bản', en: 'Document' },
              names: true,
              cell: ({ document, replaced }) => (
                <>
                  <a href={`/documents/${document.id}`}>{documentName(document)}</a>
                  {replaced && <Say as="span" class="soft" words={{ vi: 'đã có bản mới thay thế', en: 'replaced by a newer version' }} />}
                </>
              ),
            },
            { head: { vi: 'Loại', en: 'Type' }, short: true, cell: ({ document }) => <Say words={typeNames[document.type]} /> },
            { head: { vi: 'Cơ quan ban hành', en: 'Issuer' }, cell: ({ document }) => document.issuer ?? '–' },
            {
              head: { vi: 'Ngày ban hành', en: 'Issued' },
              short: true,
              cell: ({ document, recalled }) => (
                <>
                  {document.issuedOn ? formatDay(document.issuedOn) : <Say words={{ vi: 'dự thảo', en: 'draft' }} />}
                  {recalled && (
                    <>
                      {' '}
                      · <Say words={{ vi: 'đã thu hồi', en: 'recalled' }} />
                    </>
                  )}
                </>
              ),
            },
            { head: { vi: 'Tiếp nhận', en: 'Received' }, short: true, cell: ({ document }) => formatInstant(document.receivedAt) },
            {
              head: { vi: 'Nhiệm vụ', en: 'Tasks' },
              align: 'number',
              cell: ({ document, tasks }) => <Count value={tasks} href={`/tasks?document=${document.id}`} />,
            },
          ]}
        />
      )}
    </>
  )
}
