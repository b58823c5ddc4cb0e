import { desks } from '../../../definitions/enrolment/rules.ts'
import { formatDay, formatInstant } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  Checkbox,
  DefinitionList,
  EmptyState,
  FileField,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  Say,
  Select,
  Table,
  Tag,
  Textarea,
} from '../../platform/ui/index.ts'
import type { Enrolled } from './desk.actions.ts'
import type { EvidenceFinding, EvidenceKey } from './evidence.ts'
import type { PersonKind } from './person.ts'
import { PersonFields } from './person.view.tsx'
import type { EnrolmentRead, EnrolmentState } from './store.ts'

type Refused = { refused?: Problem | undefined; typed?: Readonly<Record<string, unknown>> | undefined }

const kindWords: Record<PersonKind, Text> = {
  adult: { vi: 'Công dân từ 14 tuổi', en: 'Citizen from 14' },
  child: { vi: 'Trẻ dưới 14 tuổi, có người giám hộ', en: 'Child under 14 with a guardian' },
  foreigner: { vi: 'Người nước ngoài có thẻ thường trú, tạm trú', en: 'Foreigner with a residence card' },
  abroad: { vi: 'Người Việt Nam ở nước ngoài', en: 'Vietnamese abroad' },
}
const stateWords: Record<EnrolmentState, Text> = {
  prepared: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  refused: { vi: 'Đã từ chối', en: 'Refused' },
}
const evidenceWords: Record<EvidenceKey, Text> = {
  seen: { vi: 'Đối chiếu trực tiếp', en: 'Seen in person' },
  number: { vi: 'Số định danh', en: 'Personal number' },
  qr: { vi: 'Mã QR trên thẻ', en: 'Code on the card' },
  mrz: { vi: 'Vùng đọc máy', en: 'Readable zone' },
  chip: { vi: 'Chip', en: 'Chip' },
  face: { vi: 'Khuôn mặt', en: 'Face' },
  finger: { vi: 'Vân tay', en: 'Fingerprint' },
  guardian: { vi: 'Người giám hộ', en: 'Guardian' },
  age: { vi: 'Tuổi', en: 'Age' },
}
const outcomeWords: Record<EvidenceFinding['outcome'], Text> = {
  passed: { vi: 'đạt', en: 'passed' },
  failed: { vi: 'không đạt', en: 'failed' },
  unverified: { vi: 'chưa đối chiếu được', en: 'unverified' },
}

/** The desk: who came lately, and the form of the next person. */
export function DeskPage({
  recent,
  biometrics,
  refused,
  typed,
}: Refused & { recent: readonly (EnrolmentRead & { person: Enrolled })[]; biometrics: boolean }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Quầy cấp tài khoản định danh', en: 'Enrolment desk' }}
        lead={{
          vi: 'Nhập giấy tờ và chứng cứ, xem kết quả đối chiếu, rồi xác nhận bằng phương tiện thứ hai của bạn.',
          en: 'Enter document and evidence, see the findings, then confirm with your second means.',
        }}
      />
      <Part title={{ vi: 'Tiếp nhận gần đây', en: 'Lately' }}>
        {recent.length === 0 ? (
          <EmptyState title={{ vi: 'Chưa tiếp nhận ai', en: 'Nobody yet' }}>
            <Say words={{ vi: 'Người đến quầy được ghi bằng biểu mẫu bên dưới.', en: 'Whoever comes is written down below.' }} />
          </EmptyState>
        ) : (
          <Table
            caption={{ vi: 'Hồ sơ tiếp nhận', en: 'Enrolments' }}
            rows={recent}
            keyboard
            columns={[
              {
                head: { vi: 'Người đề nghị', en: 'Person' },
                names: true,
                cell: ({ id, person }) => <a href={`/enrolment/desk/${id}`}>{person.fullName}</a>,
              },
              { head: { vi: 'Đối tượng', en: 'Kind' }, cell: ({ kind }) => <Say words={kindWords[kind]} /> },
              { head: { vi: 'Lúc', en: 'At' }, short: true, cell: ({ madeAt }) => formatInstant(madeAt) },
              { head: { vi: 'Tình trạng', en: 'State' }, cell: ({ state }) => <Tag words={stateWords[state]} /> },
            ]}
          />
        )}
      </Part>
      <Part title={{ vi: 'Người đề nghị', en: 'The person' }}>
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
          <Buttons>
            <Button>
              <Say words={{ vi: 'Đối chiếu', en: 'Check the evidence' }} />
            </Button>
          </Buttons>
        </Form>
      </Part>
      <Part title={{ vi: 'Mở khóa cho người không còn phương tiện', en: 'Unlock for who has no means left' }}>
        <Form id="unlock" action="/enrolment/desk/unlock">
          <Input name="personalId" label={{ vi: 'Số định danh cá nhân', en: 'Personal number' }} inputmode="numeric" size={14} required />
          <Buttons>
            <Button variant="secondary">
              <Say words={{ vi: 'Mở khóa tài khoản', en: 'Unlock the account' }} />
            </Button>
          </Buttons>
        </Form>
      </Part>
    </>
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
            <a href={`/agencies/${agency}`}>
              <Say words={words} />
            </a>
          </span>
        ))}
        .
      </EmptyState>
    </>
  )
}

/** One enrolment: its findings, and the officer's decision; after it, the activation code this once. */
export function EnrolmentPage({
  enrolment,
  code,
  refused,
}: Refused & { enrolment: EnrolmentRead & { person: Enrolled }; code?: string | null | undefined }) {
  const { id, person, findings, level, enough, state, kind, score } = enrolment
  return (
    <>
      <PageHead above={kindWords[kind]} title={person.fullName} lead={stateWords[state]} />
      {code && (
        <Notice tone="success" title={{ vi: 'Mã kích hoạt, chỉ hiện một lần', en: 'Activation code, shown this once' }}>
          <p>
            <code>{code}</code>
          </p>
          <Say
            words={{
              vi: 'In đưa cho người đề nghị: trong 14 ngày, vào trang Kích hoạt tài khoản để đặt mật khẩu.',
              en: 'Print it for the person: within 14 days they set their password on the page of activation.',
            }}
          />
        </Notice>
      )}
      <DefinitionList
        definitions={[
          { term: { vi: 'Số định danh', en: 'Personal number' }, value: person.personalId },
          { term: { vi: 'Ngày sinh', en: 'Born' }, value: formatDay(person.bornOn) },
          { term: { vi: 'Quốc tịch', en: 'Nationality' }, value: person.nationality },
          ...(person.guardianId ? [{ term: { vi: 'Người giám hộ', en: 'Guardian' }, value: person.guardianId }] : []),
          { term: { vi: 'Mức độ được xác nhận', en: 'Level' }, value: enough && level ? String(level) : <Say words={{ vi: 'không', en: 'none' }} /> },
          { term: { vi: 'Điểm chứng cứ', en: 'Evidence' }, value: String(score) },
        ]}
      />
      <Table
        caption={{ vi: 'Kết quả đối chiếu', en: 'Findings' }}
        rows={findings}
        columns={[
          { head: { vi: 'Chứng cứ', en: 'Evidence' }, names: true, cell: ({ key }) => <Say words={evidenceWords[key]} /> },
          { head: { vi: 'Kết quả', en: 'Outcome' }, cell: ({ outcome }) => <Tag words={outcomeWords[outcome]} /> },
          { head: { vi: 'Nhận xét', en: 'What was found' }, cell: ({ words }) => <Say words={words} /> },
        ]}
      />
      {state === 'prepared' && (
        <Part
          title={{ vi: 'Quyết định', en: 'Decision' }}
          note={{
            vi: 'Xác nhận cần mức xác thực 2; tên bạn, giờ và mã băm của chứng cứ vào nhật ký.',
            en: 'Confirming needs a sign-in of level 2; who, when and the digest of the evidence go to the journal.',
          }}
        >
          {enough && (
            <Form action={`/enrolment/desk/${id}/confirm`} refused={refused}>
              <Buttons>
                <Button>
                  <Say words={{ vi: `Xác nhận mức độ ${level}`, en: `Confirm level ${level}` }} />
                </Button>
              </Buttons>
            </Form>
          )}
          <Form action={`/enrolment/desk/${id}/refuse`} class="inline">
            <Button variant="secondary">
              <Say words={{ vi: 'Từ chối hồ sơ', en: 'Refuse' }} />
            </Button>
          </Form>
        </Part>
      )}
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
        <EmptyState title={{ vi: 'Chưa tin cậy nơi cấp nào', en: 'None is trusted yet' }}>
          <Say
            words={{ vi: 'Chip chỉ được tính là chứng cứ khi nơi cấp (CSCA) có ở đây.', en: 'A chip counts only when its authority (CSCA) is here.' }}
          />
        </EmptyState>
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
          <Buttons>
            <Button>
              <Say words={{ vi: 'Tin cậy nơi cấp này', en: 'Trust it' }} />
            </Button>
          </Buttons>
        </Form>
      </Part>
    </>
  )
}
