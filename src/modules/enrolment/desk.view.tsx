import { desks } from '../../../definitions/enrolment/rules.ts'
import { formatInstant } from '../../platform/dates.ts'
import {
  Checkbox,
  EmptyState,
  FileField,
  Form,
  Input,
  PageHead,
  Part,
  type Refused,
  Say,
  Select,
  Submit,
  Table,
  Tag,
  Textarea,
  type Column,
} from '../../platform/ui/index.ts'
import { PersonalNumberField } from '../identity/index.ts'
import type { Enrolled } from './person.ts'
import { PersonFields } from './person.view.tsx'
import type { EnrolmentRead } from './store.ts'
import { kindWords, stateWords } from './words.ts'

type Recent = EnrolmentRead & { person: Enrolled }

const recentColumns: readonly Column<Recent>[] = [
  {
    head: { vi: 'Người đề nghị', en: 'Person' },
    names: true,
    cell: ({ id, person }) => <a href={`/enrolment/desk/${id}`}>{person.fullName}</a>,
  },
  { head: { vi: 'Đối tượng', en: 'Kind' }, cell: ({ kind }) => <Say words={kindWords[kind]} /> },
  { head: { vi: 'Lúc', en: 'At' }, short: true, cell: ({ madeAt }) => formatInstant(madeAt) },
  { head: { vi: 'Tình trạng', en: 'State' }, cell: ({ state }) => <Tag words={stateWords[state]} /> },
]

/** The desk: who came lately, and the form of the next person. */
export function DeskPage({ recent, biometrics, refused, typed }: Refused & { recent: readonly Recent[]; biometrics: boolean }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Quầy cấp tài khoản định danh', en: 'Enrolment desk' }}
        lead={{
          vi: 'Nhập giấy tờ và chứng cứ, xem kết quả đối chiếu, rồi ký số để xác nhận.',
          en: 'Enter document and evidence, see the findings, then sign to confirm.',
        }}
      />
      <Part title={{ vi: 'Tiếp nhận gần đây', en: 'Lately' }}>
        {recent.length === 0 ? (
          <EmptyState
            title={{ vi: 'Chưa tiếp nhận ai', en: 'Nobody yet' }}
            words={{ vi: 'Người đến quầy được ghi bằng biểu mẫu bên dưới.', en: 'Whoever comes is written down below.' }}
          />
        ) : (
          <Table caption={{ vi: 'Hồ sơ tiếp nhận', en: 'Enrolments' }} rows={recent} keyboard columns={recentColumns} />
        )}
      </Part>
      <Part title={{ vi: 'Người đề nghị', en: 'The person' }}>
        <PersonForm biometrics={biometrics} refused={refused} typed={typed} />
      </Part>
      <Part title={{ vi: 'Mở khóa cho người không còn phương tiện', en: 'Unlock for who has no means left' }}>
        <Form id="unlock" action="/enrolment/desk/unlock">
          <PersonalNumberField />
          <Submit variant="secondary" words={{ vi: 'Mở khóa tài khoản', en: 'Unlock the account' }} />
        </Form>
      </Part>
    </>
  )
}

function PersonForm({ biometrics, refused, typed }: Refused & { biometrics: boolean }) {
  return (
    <Form action="/enrolment/desk" enctype="multipart/form-data" refused={refused} typed={typed}>
      <Select
        name="kind"
        label={{ vi: 'Đối tượng', en: 'Kind' }}
        options={Object.entries(kindWords).map(([value, words]) => ({ value, words }))}
        required
      />
      <PersonFields />
      <Input
        name="nationality"
        label={{ vi: 'Quốc tịch', en: 'Nationality' }}
        hint={{ vi: 'Bỏ trống nếu là Việt Nam.', en: 'Empty for Viet Nam.' }}
        required={false}
      />
      <Input
        name="guardianId"
        label={{ vi: 'Số định danh của người giám hộ', en: 'Number of the guardian' }}
        inputmode="numeric"
        size={14}
        required={false}
      />
      <Textarea name="mrz" rows={3} label={{ vi: 'Vùng đọc máy (3 dòng, 30 ký tự)', en: 'Readable zone (3 lines of 30)' }} required={false} />
      <Textarea name="qr" rows={2} label={{ vi: 'Dòng chữ trong mã QR', en: 'Line of the code on the card' }} required={false} />
      <FileField
        name="files"
        multiple
        label={{ vi: 'Tệp đọc từ chip và ảnh', en: 'Files of the chip and images' }}
        hint={
          biometrics
            ? {
                vi: 'EF.SOD, DG1, DG2; ảnh khuôn mặt đặt tên face, vân tay đặt tên finger.',
                en: 'EF.SOD, DG1, DG2; the face named face, the fingerprint finger.',
              }
            : { vi: 'EF.SOD, DG1, DG2. Chưa có thiết bị sinh trắc học.', en: 'EF.SOD, DG1, DG2. There is no biometric device.' }
        }
        required={false}
      />
      <Checkbox
        name="seen"
        label={{ vi: 'Tôi đã trực tiếp đối chiếu người này với giấy tờ', en: 'I have compared this person with the document myself' }}
      />
      <Submit words={{ vi: 'Đối chiếu', en: 'Check the evidence' }} />
    </Form>
  )
}

/** For who works at no intake office: which those are. */
export function NoDeskPage() {
  return (
    <>
      <PageHead title={{ vi: 'Quầy cấp tài khoản định danh', en: 'Enrolment desk' }} />
      <EmptyState title={{ vi: 'Cơ quan của bạn không phải nơi tiếp nhận', en: 'Your agency does not enrol people' }}>
        <Say words={{ vi: 'Nơi tiếp nhận gồm: ', en: 'Those that do: ' }} />
        {desks.map(({ agency, words }, at) => (
          <span key={agency}>
            {at > 0 && ', '}
            <Say as="a" href={`/agencies/${agency}`} words={words} />
          </span>
        ))}
        .
      </EmptyState>
    </>
  )
}

/** Authorities whose chips are believed. */
export function AuthoritiesPage({
  trusted,
  refused,
  typed,
}: Refused & { trusted: readonly { id: string; name: string; revoked: Buffer | null; addedAt: Date }[] }) {
  return (
    <>
      <PageHead title={{ vi: 'Nơi cấp chip được tin cậy', en: 'Trusted authorities of chips' }} />
      {trusted.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa tin cậy nơi cấp nào', en: 'None is trusted yet' }}
          words={{ vi: 'Chip chỉ được tính là chứng cứ khi nơi cấp (CSCA) có ở đây.', en: 'A chip counts only when its authority (CSCA) is here.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Nơi cấp', en: 'Authorities' }}
          rows={trusted}
          columns={[
            { head: { vi: 'Tên', en: 'Name' }, names: true, cell: ({ name }) => name },
            {
              head: { vi: 'Danh sách thu hồi', en: 'Revoked signers' },
              cell: ({ revoked }) => <Say words={revoked ? { vi: 'có', en: 'yes' } : { vi: 'chưa có', en: 'none' }} />,
            },
            { head: { vi: 'Thêm lúc', en: 'Added' }, short: true, cell: ({ addedAt }) => formatInstant(addedAt) },
          ]}
        />
      )}
      <Part title={{ vi: 'Thêm nơi cấp', en: 'Add one' }}>
        <Form action="/enrolment/authorities" enctype="multipart/form-data" refused={refused} typed={typed}>
          <Input name="name" label={{ vi: 'Tên', en: 'Name' }} required />
          <FileField
            name="files"
            multiple
            accept=".cer,.crt,.der,.crl"
            label={{ vi: 'Chứng thư (.cer) và danh sách thu hồi (.crl)', en: 'Certificate (.cer) and list of revoked signers (.crl)' }}
            required
          />
          <Submit words={{ vi: 'Tin cậy nơi cấp này', en: 'Trust it' }} />
        </Form>
      </Part>
    </>
  )
}
