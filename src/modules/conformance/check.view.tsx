import { Button, type Column, FileField, Form, Notice, PageHead, Part, type Refused, Say, Submit, Table } from '../../platform/ui/index.ts'
import type { Finding } from './check.ts'

const columns: readonly Column<Finding>[] = [
  { head: { vi: 'Lỗi', en: 'Fault' }, names: true, cell: ({ words }) => <Say words={words} /> },
  {
    head: { vi: 'Ở đâu', en: 'Where' },
    cell: ({ at }) =>
      at.paragraph === null ? (
        <Say words={{ vi: 'Toàn văn bản', en: 'The whole document' }} />
      ) : (
        <>{at.words === '' ? <Say words={{ vi: `Đoạn ${at.paragraph}`, en: `Paragraph ${at.paragraph}` }} /> : `“${at.words}”`}</>
      ),
  },
  { head: { vi: 'Cách sửa', en: 'Mend' }, cell: ({ mend }) => <Say words={mend} /> },
  { head: { vi: 'Căn cứ', en: 'Rule' }, cell: ({ basis }) => basis },
]

export type Checked = { fileName: string; findings: readonly Finding[]; checks: number }

/** Where any Word document is checked against Decree 30/2020; nothing of it is kept. */
export function CheckPage({ checked, refused }: { checked?: Checked } & Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Kiểm tra thể thức văn bản', en: 'Check the layout of a document' }}
        lead={{
          vi: 'Gửi tệp Word để đối chiếu với Nghị định 30/2020/NĐ-CP, Phụ lục I. Tệp không được lưu lại.',
          en: 'Send a Word file to compare it with Decree 30/2020, Annex I. The file is not kept.',
        }}
        actions={<Button variant="secondary" href="/figures/check" words={{ vi: 'Kiểm tra số liệu báo cáo', en: 'Check the figures' }} />}
      />
      <Form action="/letters/check" enctype="multipart/form-data" refused={refused}>
        <FileField
          name="file"
          label={{ vi: 'Tệp văn bản', en: 'Document' }}
          hint={{ vi: 'Word (.docx)', en: 'Word (.docx)' }}
          accept=".docx"
          required
        />
        <Submit words={{ vi: 'Kiểm tra', en: 'Check' }} />
      </Form>
      {checked && <Findings {...checked} />}
    </>
  )
}

function Findings({ fileName, findings, checks }: Checked) {
  if (findings.length === 0)
    return (
      <Notice
        tone="success"
        title={{ vi: `${fileName}: không có lỗi trong ${checks} phép kiểm tra`, en: `${fileName}: no fault in ${checks} checks` }}
      />
    )
  return (
    <Part title={{ vi: `${fileName}: ${findings.length} lỗi`, en: `${fileName}: ${findings.length} faults` }}>
      <Table caption={{ vi: 'Các lỗi thể thức', en: 'Faults of layout' }} columns={columns} rows={findings} dense />
    </Part>
  )
}
