import { formatDay, formatInstant } from '../../platform/dates.ts'
import { DefinitionList, Form, Notice, PageHead, Part, type Refused, Say, Submit, Table, Tag } from '../../platform/ui/index.ts'
import { PasskeyForm } from '../authentication/index.ts'
import type { Enrolled } from './person.ts'
import { meansWords, type Read } from './signature.ts'
import type { EnrolmentRead } from './store.ts'
import { evidenceWords, kindWords, outcomeWords, stateWords } from './words.ts'

type Signing = { options: object | null; asked: string | null }

/** Who signed, in which post, when, and whether the signature holds over what stands here now. */
function SignaturePart({ signature: { post, agency, means, signedAt, verified } }: { signature: Read }) {
  return (
    <Part title={{ vi: 'Chữ ký của cán bộ', en: 'Signature of the officer' }}>
      {!verified && (
        <Notice
          tone="danger"
          title={{ vi: 'Chữ ký không còn đúng', en: 'The signature does not hold' }}
          words={{
            vi: 'Hồ sơ hoặc chữ ký đã khác với lúc ký. Không dùng hồ sơ này; hãy báo quản trị viên và thanh tra.',
            en: 'The record or the signature is not as it was signed. Do not rely on it; tell the administrator and the inspectors.',
          }}
        />
      )}
      <DefinitionList
        definitions={[
          { term: { vi: 'Người ký', en: 'Signed by' }, value: `${post}, ${agency}` },
          { term: { vi: 'Lúc', en: 'At' }, value: formatInstant(signedAt) },
          { term: { vi: 'Bằng', en: 'With' }, value: <Say words={meansWords[means]} /> },
          {
            term: { vi: 'Kiểm tra lúc xem', en: 'Checked just now' },
            value: <Tag words={verified ? { vi: 'đúng', en: 'verified' } : { vi: 'không đúng', en: 'not verified' }} />,
          },
        ]}
      />
    </Part>
  )
}

/** The two ways to sign: with a key at once, or by approval in the app, which needs no JavaScript. */
function SignPart({ id, level, signing: { options, asked }, refused }: Refused & { id: string; level: number | null; signing: Signing }) {
  const confirm = `/enrolment/desk/${id}/confirm`
  return (
    <Part
      title={{ vi: `Ký xác nhận mức độ ${level}`, en: `Sign to confirm level ${level}` }}
      note={{
        vi: 'Bạn ký số lên giá trị băm của hồ sơ này; sửa hồ sơ sau khi ký thì chữ ký không còn đúng.',
        en: 'You sign the hash of this record; a record changed afterwards no longer fits its signature.',
      }}
    >
      <span id="sign" />
      {options && (
        <PasskeyForm
          action={confirm}
          work="ask"
          options={options}
          refused={refused}
          words={{ vi: 'Ký bằng khóa truy cập', en: 'Sign with a passkey' }}
        />
      )}
      {asked !== null ? (
        <>
          <p>
            <Say words={{ vi: 'Yêu cầu ký đã gửi. Xác nhận tại ', en: 'The signature was asked for. Approve it at ' }} />
            <Say as="a" href="/approvals" words={{ vi: 'trang “Chờ bạn xác nhận”', en: 'the page of approvals' }} />
            <Say words={{ vi: ' khi nội dung đối chiếu là ', en: ' where the message to compare is ' }} />
            <strong>{asked}</strong>
            <Say words={{ vi: ', rồi hoàn tất ở đây.', en: ', then finish here.' }} />
          </p>
          <Form action={confirm} refused={options ? undefined : refused}>
            <Submit words={{ vi: `Hoàn tất, xác nhận mức độ ${level}`, en: `Finish and confirm level ${level}` }} />
          </Form>
        </>
      ) : (
        <Form action={`/enrolment/desk/${id}/ask`} refused={options ? undefined : refused}>
          <Submit variant={options ? 'secondary' : 'primary'} words={{ vi: 'Ký bằng xác nhận trong ứng dụng', en: 'Sign by approval in the app' }} />
        </Form>
      )}
    </Part>
  )
}

type Shown = Refused & {
  enrolment: EnrolmentRead & { person: Enrolled }
  signature: Read | null
  signing: Signing | null
  code?: string | null | undefined
}

/** One enrolment: its findings, and the officer's signature; after it, the activation code this once. */
export function EnrolmentPage({ enrolment, signature, signing, code, refused }: Shown) {
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
      {signature && <SignaturePart signature={signature} />}
      {signing && <SignPart id={id} level={level} signing={signing} refused={refused} />}
      {state === 'prepared' && (
        <Form action={`/enrolment/desk/${id}/refuse`}>
          <Submit variant="secondary" words={{ vi: 'Từ chối hồ sơ', en: 'Refuse' }} />
        </Form>
      )}
    </>
  )
}
