import { formatInstant } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import { EmptyState, FileField, Form, PageHead, Part, type Refused, Say, Submit, Table } from '../../platform/ui/index.ts'

/** Where a plan or directive is sent in. */
export function NewImportPage({ refused, secret }: Refused & { secret: number }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Nhập văn bản, kế hoạch', en: 'Import a document' }}
        lead={{
          vi: 'Hệ thống đọc bảng nhiệm vụ và cho xem trước mọi thứ sẽ tạo, sẽ đổi; chưa có gì được ghi cho đến khi bạn đồng ý.',
          en: 'The table of tasks is read and everything to be created or changed is shown first; nothing is written until you agree.',
        }}
      />
      <Form action="/imports" enctype="multipart/form-data" refused={refused}>
        <FileField
          name="file"
          label={{ vi: 'Tệp văn bản', en: 'Document' }}
          hint={{
            vi: 'Word (.docx), PDF có chữ, văn bản thuần, HTML, CSV hoặc edXML; tối đa 50 MB.',
            en: 'Word, PDF with text, plain text, HTML, CSV or edXML; at most 50 MB.',
          }}
          accept=".docx,.pdf,.txt,.csv,.html,.htm,.xml,.edxml"
          required
        />
        <Submit words={{ vi: 'Đọc và xem trước', en: 'Read and preview' }} />
      </Form>
      {secret > 0 && (
        <Say
          as="p"
          class="soft"
          words={{
            vi: `${formatNumber(secret, 'vi')} văn bản mật đã bị từ chối; hệ thống chỉ đếm, không giữ nội dung, số hiệu hay tên tệp.`,
            en: `${formatNumber(secret, 'en')} secret documents were refused; they are only counted, nothing of them is kept.`,
          }}
        />
      )}
    </>
  )
}

type Row = {
  id: string
  name: string
  state: string
  createdAt: Date
  createdBy: string
  outcome: { created: number; changed: number; withdrawn: number } | null
}

/** What an import did, without naming what did not happen. */
export function outcomeWords({ created, changed, withdrawn }: NonNullable<Row['outcome']>): Text {
  const did = (
    [
      [created, 'tạo', 'created'],
      [changed, 'đổi', 'changed'],
      [withdrawn, 'rút', 'withdrawn'],
    ] as const
  ).filter(([count]) => count > 0)
  if (did.length === 0) return { vi: 'không đổi gì', en: 'nothing changed' }
  return {
    vi: did.map(([count, vi]) => `${vi} ${formatNumber(count, 'vi')}`).join(', '),
    en: did.map(([count, , en]) => `${formatNumber(count, 'en')} ${en}`).join(', '),
  }
}

/** What was imported lately. */
export function RecentImports({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0)
    return (
      <EmptyState
        title={{ vi: 'Chưa nhập văn bản nào', en: 'Nothing imported yet' }}
        words={{
          vi: 'Mỗi lần nhập, ai nhập và kết quả ra sao, sẽ được liệt kê ở đây.',
          en: 'Each import, by whom and with what outcome, will be listed here.',
        }}
      />
    )
  return (
    <Part title={{ vi: 'Các lần nhập gần đây', en: 'Recent imports' }}>
      <Table
        caption={{ vi: 'Các lần nhập gần đây', en: 'Recent imports' }}
        rows={rows}
        columns={[
          { head: { vi: 'Văn bản', en: 'Document' }, names: true, cell: (row) => <a href={`/imports/${row.id}`}>{row.name}</a> },
          { head: { vi: 'Lúc', en: 'At' }, short: true, cell: (row) => formatInstant(row.createdAt) },
          {
            head: { vi: 'Người nhập', en: 'By' },
            cell: (row) => (row.createdBy === 'system' ? <Say words={{ vi: 'Hệ thống', en: 'The system' }} /> : row.createdBy),
          },
          {
            head: { vi: 'Kết quả', en: 'Outcome' },
            cell: ({ outcome, state }) =>
              outcome ? (
                <Say words={outcomeWords(outcome)} />
              ) : (
                <Say words={state === 'proposed' ? { vi: 'chờ đồng ý', en: 'waiting' } : { vi: 'đã bỏ, không ghi gì', en: 'dropped' }} />
              ),
          },
        ]}
      />
    </Part>
  )
}
