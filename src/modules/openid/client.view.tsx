import { formatInstant } from '../../platform/dates.ts'
import {
  Button,
  Buttons,
  CheckboxGroup,
  DefinitionList,
  EmptyState,
  Form,
  Input,
  PageHead,
  Part,
  RadioGroup,
  type Refused,
  Say,
  Submit,
  Table,
  Tag,
  Textarea,
} from '../../platform/ui/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Client } from './client.ts'

const profileWords: Readonly<Record<Client['profile'], Text>> = {
  standard: { vi: 'Chuẩn: mã ủy quyền với PKCE, khóa riêng của hệ thống', en: 'Standard: code with PKCE, a key of its own' },
  fapi: { vi: 'Nâng cao (FAPI 2.0): thêm yêu cầu đẩy trước và DPoP', en: 'High (FAPI 2.0): pushed requests and DPoP besides' },
}

const scopeWords = [
  { value: 'profile', words: { vi: 'Họ tên, ngày sinh, giới tính, quốc tịch', en: 'Name, birth, gender, nationality' } },
  { value: 'personal_id', words: { vi: 'Số định danh cá nhân', en: 'Personal identification number' } },
  { value: 'address', words: { vi: 'Nơi cư trú', en: 'Place of residence' } },
  { value: 'organisations', words: { vi: 'Tổ chức mà người đó đại diện', en: 'Organisations they represent' } },
  { value: 'offline_access', words: { vi: 'Dùng tiếp khi người đó vắng mặt', en: 'Use while they are away' } },
]

const detailOptions = [
  { value: 'act-for-organisation', words: { vi: 'Thực hiện thay mặt tổ chức', en: 'Acting for an organisation' } },
  { value: 'sign-hash', words: { vi: 'Ký lên giá trị băm của tài liệu', en: 'Signing the digest of a document' } },
]

const approvalWords = [
  { value: 'none', words: { vi: 'Không dùng', en: 'None' } },
  { value: 'poll', words: { vi: 'Hệ thống hỏi lại (poll)', en: 'The system asks again (poll)' } },
  { value: 'ping', words: { vi: 'Báo cho hệ thống khi xong (ping)', en: 'The system is told (ping)' } },
]

const stateOf = ({ disabledAt }: Client) =>
  disabledAt ? <Tag words={{ vi: 'Đã khóa', en: 'Disabled' }} /> : <Say words={{ vi: 'Đang dùng', en: 'In use' }} />

/** All relying parties, and the way to register one. */
export function ClientsPage({ clients }: { clients: readonly Client[] }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Hệ thống dùng định danh', en: 'Relying parties' }}
        lead={{ vi: 'Chỉ hệ thống đăng ký ở đây mới đăng nhập được qua cổng này.', en: 'Only systems registered here can sign people in.' }}
      />
      <Buttons>
        <Button href="/clients/new" words={{ vi: 'Đăng ký hệ thống', en: 'Register a system' }} />
      </Buttons>
      {clients.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có hệ thống nào', en: 'No system yet' }}
          words={{ vi: 'Đăng ký hệ thống đầu tiên với khóa công khai của nó.', en: 'Register the first with its public keys.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Các hệ thống dùng định danh', en: 'Relying parties' }}
          rows={clients}
          keyboard
          columns={[
            { head: { vi: 'Hệ thống', en: 'System' }, names: true, cell: ({ id, name }) => <a href={`/clients/${id}`}>{name}</a> },
            { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ({ id }) => id },
            { head: { vi: 'Mục đích', en: 'Purpose' }, cell: ({ purpose }) => purpose },
            { head: { vi: 'Hồ sơ an toàn', en: 'Profile' }, short: true, cell: ({ profile }) => (profile === 'fapi' ? 'FAPI 2.0' : 'OIDC') },
            { head: { vi: 'Tình trạng', en: 'State' }, cell: stateOf },
          ]}
        />
      )}
    </>
  )
}

/** Registers a relying party: what it is for, where it may lead people, its public keys. */
export function NewClientPage({ refused, typed }: Refused) {
  return (
    <>
      <PageHead title={{ vi: 'Đăng ký hệ thống', en: 'Register a system' }} />
      <Form action="/clients" refused={refused} typed={typed}>
        <Input
          name="id"
          label={{ vi: 'Mã hệ thống', en: 'Code' }}
          hint={{ vi: 'Chữ thường không dấu, số, gạch nối; hệ thống dùng mã này làm client_id.', en: 'Lower case, digits, hyphens; its client_id.' }}
          required
        />
        <Input name="name" label={{ vi: 'Tên hệ thống', en: 'Name' }} hint={{ vi: 'Người dân đọc tên này.', en: 'People read it.' }} required />
        <Textarea
          name="purpose"
          label={{ vi: 'Mục đích', en: 'Purpose' }}
          hint={{ vi: 'Một câu: dùng dữ liệu để làm gì.', en: 'One sentence: what the data is for.' }}
          rows={2}
          required
        />
        <Input name="legalBasis" label={{ vi: 'Căn cứ pháp lý', en: 'Legal basis' }} required={false} />
        <RadioGroup
          name="profile"
          label={{ vi: 'Hồ sơ an toàn', en: 'Security profile' }}
          value="fapi"
          options={(['fapi', 'standard'] as const).map((value) => ({ value, words: profileWords[value] }))}
        />
        <Textarea
          name="redirectUris"
          label={{ vi: 'Địa chỉ trở về sau đăng nhập', en: 'Redirect addresses' }}
          hint={{ vi: 'Mỗi dòng một địa chỉ https đầy đủ; phải trùng từng ký tự.', en: 'One full https address a line; compared sign by sign.' }}
          rows={3}
        />
        <Textarea name="logoutUris" label={{ vi: 'Địa chỉ trở về sau đăng xuất', en: 'Addresses after sign-out' }} rows={2} required={false} />
        <Input name="backchannelLogoutUri" label={{ vi: 'Địa chỉ nhận tin đăng xuất', en: 'Address told of sign-outs' }} required={false} />
        <CheckboxGroup
          name="scopes"
          label={{ vi: 'Dữ liệu được hỏi', en: 'What it may ask for' }}
          hint={{ vi: 'Ít nhất mà mục đích cần.', en: 'The least that serves the purpose.' }}
          options={scopeWords}
          required={false}
        />
        <CheckboxGroup
          name="details"
          label={{ vi: 'Việc được xin phép từng lần', en: 'What it may ask leave for, each time' }}
          options={detailOptions}
          required={false}
        />
        <RadioGroup
          name="approval"
          label={{ vi: 'Xác nhận trong ứng dụng (CIBA)', en: 'Approval in the app (CIBA)' }}
          value="none"
          options={approvalWords}
        />
        <Input name="pingUri" label={{ vi: 'Địa chỉ nhận tin xác nhận (ping)', en: 'Address told of approvals (ping)' }} required={false} />
        <Textarea
          name="jwks"
          label={{ vi: 'Bộ khóa công khai (JWKS)', en: 'Public keys (JWKS)' }}
          hint={{ vi: 'JSON có mảng “keys”; không gửi khóa bí mật.', en: 'JSON with “keys”; never private keys.' }}
          rows={6}
          required
        />
        <Submit words={{ vi: 'Đăng ký hệ thống', en: 'Register the system' }} />
      </Form>
    </>
  )
}

const listed = (value: unknown): string => (Array.isArray(value) ? (value as string[]).join(', ') : typeof value === 'string' ? value : '–')

/** One relying party: how it is registered; other keys; disable it. */
export function ClientPage({ client, refused, typed }: Refused & { client: Client }) {
  const disabled = client.disabledAt !== null
  const { metadata } = client
  const keys = (metadata['jwks'] as { keys?: { kid?: string; kty?: string }[] } | undefined)?.keys ?? []
  return (
    <>
      <PageHead above={client.id} title={client.name} lead={client.purpose} />
      <DefinitionList
        definitions={[
          { term: { vi: 'Hồ sơ an toàn', en: 'Profile' }, value: <Say words={profileWords[client.profile]} /> },
          { term: { vi: 'Căn cứ pháp lý', en: 'Legal basis' }, value: client.legalBasis ?? '–' },
          { term: { vi: 'Địa chỉ trở về', en: 'Redirect addresses' }, value: listed(metadata['redirect_uris']) },
          { term: { vi: 'Dữ liệu được hỏi', en: 'May ask for' }, value: listed(metadata['scope']) },
          { term: { vi: 'Khóa', en: 'Keys' }, value: keys.map(({ kid, kty }) => kid ?? kty).join(', ') },
          { term: { vi: 'Đăng ký lúc', en: 'Registered' }, value: formatInstant(client.madeAt) },
          { term: { vi: 'Đổi khóa lúc', en: 'Keys changed' }, value: client.rotatedAt ? formatInstant(client.rotatedAt) : '–' },
        ]}
      />
      <Part title={{ vi: 'Đổi khóa', en: 'Change the keys' }} note={{ vi: 'Khóa cũ hết hiệu lực ngay.', en: 'The old keys end at once.' }}>
        <Form action={`/clients/${client.id}/keys`} refused={refused} typed={typed}>
          <Textarea name="jwks" label={{ vi: 'Bộ khóa công khai mới (JWKS)', en: 'New public keys (JWKS)' }} rows={6} required />
          <Submit variant="secondary" words={{ vi: 'Đổi khóa của hệ thống này', en: 'Change the keys of this system' }} />
        </Form>
      </Part>
      <Part title={disabled ? { vi: 'Mở lại', en: 'Enable' } : { vi: 'Khóa hệ thống', en: 'Disable the system' }}>
        <Form action={`/clients/${client.id}/disabled`}>
          <input type="hidden" name="disabled" value={String(!disabled)} />
          <Submit
            variant="secondary"
            words={
              disabled
                ? { vi: 'Mở lại hệ thống này', en: 'Enable this system' }
                : { vi: 'Khóa và thu hồi mọi quyền truy cập đã cấp', en: 'Disable and end every access it was given' }
            }
          />
        </Form>
      </Part>
    </>
  )
}
