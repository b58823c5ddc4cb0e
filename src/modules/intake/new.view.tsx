import { formatInstant } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { Button, EmptyState, FileField, Form, Input, PageHead, Part, type Refused, Table, Tag, useReader } from '../../platform/ui/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Import } from './store.ts'
import { stageWords } from './words.ts'

/** The first step: a file. */
export function NewImport({ registry, last, refused, typed }: { registry: RegistryDefinition; last: readonly Import[] } & Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Nhập tệp vào cơ sở dữ liệu', en: 'Import a file' }}
        above={registry.name}
        lead={{
          vi: 'Tệp được giữ nguyên vẹn, kiểm tra hết rồi mới nhập; không có gì vào cơ sở dữ liệu trước khi bạn xem kết quả và đồng ý.',
          en: 'The file is kept as it is and checked whole; nothing enters before you have seen the result and agreed.',
        }}
      />
      <Form action={`/registries/${registry.code}/imports`} enctype="multipart/form-data" refused={refused} typed={typed}>
        <FileField
          name="file"
          label={{ vi: 'Tệp dữ liệu', en: 'File' }}
          hint={{
            vi: 'CSV, Excel (.xlsx), JSON hoặc XML; dòng đầu là tiêu đề. Bảng mã TCVN3, VNI, windows-1258 được nhận ra và chuyển đổi.',
            en: 'CSV, Excel, JSON or XML; heads in the first line. TCVN3, VNI and windows-1258 are recognised.',
          }}
          accept=".csv,.txt,.tsv,.xlsx,.json,.jsonl,.ndjson,.xml,.parquet"
        />
        <Input
          name="sender"
          label={{ vi: 'Nơi gửi tệp', en: 'Sender' }}
          hint={{
            vi: 'Cách ghép cột được nhớ theo nơi gửi. Để trống nếu là cơ quan của bạn.',
            en: 'Columns are remembered for each sender. Empty: your own agency.',
          }}
          required={false}
          size={40}
        />
        <Button type="submit" words={{ vi: 'Gửi tệp và ghép cột', en: 'Send the file' }} />
      </Form>
      <Part title={{ vi: 'Các lần nhập gần đây', en: 'Last imports' }}>
        <ImportTable imports={last} />
      </Part>
    </>
  )
}

export function ImportTable({ imports }: { imports: readonly Import[] }) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  if (imports.length === 0) return <EmptyState title={{ vi: 'Chưa có tệp nào được nhập', en: 'No file yet' }} />
  return (
    <Table
      caption={{ vi: 'Các lần nhập', en: 'Imports' }}
      rows={imports}
      columns={[
        {
          head: { vi: 'Tệp', en: 'File' },
          names: true,
          cell: (row) => <a href={`/registries/${row.registry}/imports/${row.id}`}>{row.file_name}</a>,
        },
        { head: { vi: 'Nhận lúc', en: 'Received' }, cell: (row) => formatInstant(row.received_at), short: true },
        { head: { vi: 'Bước', en: 'Step' }, cell: (row) => <Tag words={stageWords[row.stage]} /> },
        { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: (row) => (row.report ? number(row.report.rows) : '–') },
        {
          head: { vi: 'Bị loại', en: 'Refused' },
          align: 'number',
          cell: (row) => (row.report ? number(row.report.rejected + row.report.unreadable) : '–'),
        },
        { head: { vi: 'Thêm mới', en: 'New' }, align: 'number', cell: (row) => number(row.created) },
        { head: { vi: 'Thay đổi', en: 'Changed' }, align: 'number', cell: (row) => number(row.changed) },
        { head: { vi: 'Giữ nguyên', en: 'Same' }, align: 'number', cell: (row) => number(row.confirmed) },
      ]}
    />
  )
}
