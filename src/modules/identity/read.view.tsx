import { formatInstant } from '../../platform/dates.ts'
import { roleWords } from '../../platform/rights.ts'
import type { Text } from '../../platform/text.ts'
import { Button, Buttons, EmptyState, PageHead, Part, Say, Table } from '../../platform/ui/index.ts'
import { AgencyLink } from './agency.view.tsx'
import { fieldWords, type SeenReading } from './read.ts'

const roleOf = (role: string): Text => (role in roleWords ? roleWords[role as keyof typeof roleWords] : { vi: role, en: role })

function Reader({ reader }: Pick<SeenReading, 'reader'>) {
  return (
    <>
      {reader.name || <Say words={roleOf(reader.role)} />}
      {reader.name && reader.role !== 'system' && (
        <span class="soft">
          {' '}
          (<Say words={roleOf(reader.role)} />)
        </span>
      )}
      {reader.agency && (
        <>
          {' '}
          <AgencyLink agency={reader.agency} />
        </>
      )}
    </>
  )
}

function Fields({ fields }: Pick<SeenReading, 'fields'>) {
  return (
    <ul>
      {fields.map((field) => (
        <Say as="li" key={field} words={fieldWords(field)} />
      ))}
    </ul>
  )
}

function Readings({ readings }: { readings: readonly SeenReading[] }) {
  return (
    <Table
      caption={{ vi: 'Các lượt xem dữ liệu của tôi', en: 'Readings of my data' }}
      rows={readings}
      columns={[
        { head: { vi: 'Lúc', en: 'When' }, short: true, cell: ({ at }) => formatInstant(at) },
        { head: { vi: 'Ai', en: 'Who' }, names: true, cell: ({ reader }) => <Reader reader={reader} /> },
        { head: { vi: 'Dữ liệu', en: 'Data' }, cell: ({ fields }) => <Fields fields={fields} /> },
        { head: { vi: 'Mục đích', en: 'Purpose' }, cell: ({ purpose, dossier }) => (dossier ? `${purpose} (${dossier})` : purpose) },
        { head: { vi: 'Căn cứ', en: 'Legal basis' }, cell: ({ basis }) => basis },
      ]}
    />
  )
}

/** “Who read my data”: every reading by an official or a system, why, and how long that is known. */
export function ReadingsPage({ readings, more }: { readings: readonly SeenReading[]; more: number | null }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Ai đã xem dữ liệu của tôi', en: 'Who read my data' }}
        lead={{
          vi: 'Mỗi lần cán bộ hoặc hệ thống khác xem dữ liệu cá nhân của bạn được ghi lại ở đây ngay lúc đó.',
          en: 'Each time an official or another system reads your personal data it is written here at that moment.',
        }}
      />
      {readings.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa ai xem dữ liệu của bạn', en: 'Nobody has read your data' }}
          words={{ vi: 'Việc bạn tự xem dữ liệu của mình không ghi vào đây.', en: 'What you read of yourself is not written here.' }}
        />
      ) : (
        <Readings readings={readings} />
      )}
      {more !== null && (
        <Buttons>
          <Button href={`/account/reads?before=${more}`} variant="secondary" words={{ vi: 'Các lượt trước đó', en: 'Earlier ones' }} />
        </Buttons>
      )}
      <Part title={{ vi: 'Lưu giữ và khiếu nại', en: 'Retention and complaints' }}>
        <Say
          as="p"
          words={{
            vi: 'Các lượt xem nằm trong nhật ký chỉ ghi thêm, có chuỗi băm chống sửa, không bị xóa; nhật ký giữ tên loại dữ liệu, không giữ nội dung dữ liệu. Thấy lượt xem không rõ lý do, hãy hỏi cơ quan đã xem hoặc khiếu nại với thanh tra của cơ quan đó, nêu thời điểm ghi ở trên.',
            en: 'Readings stand in a journal that is only added to, chained by hashes and never deleted; it keeps the names of fields, not their content. Where a reading has no reason you can see, ask the agency or complain to its inspectors, naming the moment written above.',
          }}
        />
      </Part>
      <p>
        <Say as="a" href="/account/consents" words={{ vi: 'Dữ liệu tôi đã đồng ý chia sẻ', en: 'What I agreed to share' }} />
      </p>
    </>
  )
}
