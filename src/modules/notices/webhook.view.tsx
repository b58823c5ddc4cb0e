import { formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  DefinitionList,
  Details,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Pagination,
  Part,
  type Refused,
  Say,
  Submit,
  Table,
} from '../../platform/ui/index.ts'
import { Tries } from './outbox.view.tsx'
import { type Attempt, stateWords } from './sending.ts'
import type { DeliveryStanding, Webhook } from './webhook.store.ts'

type Named = Webhook & { name: string }

function standing({ disabledAt, disabledWhy, failingSince }: Webhook): Text {
  if (disabledAt !== null)
    return disabledWhy === 'failing'
      ? { vi: `Đã ngừng vì hỏng lâu, ${formatInstant(disabledAt)}`, en: `Stopped after long failure, ${formatInstant(disabledAt)}` }
      : { vi: `Đã ngừng, ${formatInstant(disabledAt)}`, en: `Stopped, ${formatInstant(disabledAt)}` }
  if (failingSince !== null) return { vi: `Không nhận được từ ${formatInstant(failingSince)}`, en: `Failing since ${formatInstant(failingSince)}` }
  return { vi: 'Đang gửi', en: 'Open' }
}

/** Addresses of agencies' own systems, and the form that registers one. */
export function WebhooksPage({ rows, refused, typed }: { rows: readonly Named[] } & Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Địa chỉ nhận của hệ thống khác', en: 'Webhooks' }}
        lead={{
          vi: 'Mỗi thông báo gửi một cơ quan cũng được gửi, có chữ ký, đến phần mềm của cơ quan ấy.',
          en: 'Each notice to an agency is also sent, signed, to the agency’s own system.',
        }}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có địa chỉ nhận nào', en: 'No webhooks yet' }}
          words={{ vi: 'Đăng ký địa chỉ đầu tiên bằng biểu mẫu dưới đây.', en: 'Register the first one below.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Các địa chỉ nhận', en: 'Webhooks' }}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { head: { vi: 'Cơ quan', en: 'Agency' }, names: true, cell: ({ id, name }) => <a href={`/notices/webhooks/${id}`}>{name}</a> },
            { head: { vi: 'Địa chỉ', en: 'Address' }, cell: ({ url }) => <span class="breaks">{url}</span> },
            { head: { vi: 'Tình trạng', en: 'State' }, cell: (row) => <Say words={standing(row)} /> },
          ]}
        />
      )}
      <Part title={{ vi: 'Đăng ký địa chỉ nhận', en: 'Register a webhook' }}>
        <Form action="/notices/webhooks" refused={refused} typed={typed}>
          <Input
            name="agency"
            label={{ vi: 'Mã cơ quan', en: 'Agency' }}
            hint={{ vi: 'Ví dụ bo-noi-vu; mỗi trang cơ quan ghi “Mã trong hệ thống”.', en: 'As bo-noi-vu; the page of the agency gives it.' }}
            required
          />
          <Input
            name="url"
            type="url"
            label={{ vi: 'Địa chỉ nhận', en: 'Address' }}
            hint={{ vi: 'Bắt đầu bằng https://, tên máy trên Internet.', en: 'Begins with https://, a public name.' }}
            required
          />
          <Submit words={{ vi: 'Đăng ký và lấy khóa bí mật', en: 'Register and get the secret' }} />
        </Form>
      </Part>
    </>
  )
}

/** The secret of a new webhook, shown this once, with how to check a signature. */
export function NewSecretPage({ id, secret }: { id: string; secret: string }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Khóa bí mật của địa chỉ nhận', en: 'Secret of the webhook' }}
        lead={{ vi: 'Chép ngay: khóa chỉ hiện một lần. Mất khóa thì đăng ký lại.', en: 'Copy it now: it is shown once. If lost, register anew.' }}
      />
      <Notice tone="warning">
        <code class="breaks">{secret}</code>
      </Notice>
      <Part title={{ vi: 'Cách kiểm tra chữ ký', en: 'How to check a signature' }}>
        <Say
          as="p"
          words={{
            vi: 'Mỗi lần gửi có dòng đầu X-NT06-Signature: t=GIÂY,v1=CHỮ-KÝ. Chữ ký là HMAC-SHA-256 (dạng hex) của “GIÂY.THÂN” với khóa này; từ chối khi lệch quá 5 phút. X-NT06-Delivery giữ nguyên khi gửi lại: dùng để bỏ bản trùng.',
            en: 'Each delivery carries X-NT06-Signature: t=SECONDS,v1=SIGNATURE: the hex HMAC-SHA-256 of “SECONDS.BODY” with this secret; refuse what is more than 5 minutes off. X-NT06-Delivery stays the same when sent again: use it to drop doubles.',
          }}
        />
      </Part>
      <Buttons>
        <Button href={`/notices/webhooks/${id}`} variant="secondary" words={{ vi: 'Đã chép, đến trang của địa chỉ nhận', en: 'Copied, go on' }} />
      </Buttons>
    </>
  )
}

export type WebhookFile = {
  webhook: Webhook
  name: string
  deliveries: readonly (DeliveryStanding & { tries: readonly Attempt[] })[]
  total: number
  page: number
  size: number
}

/** One address with the log of what was sent there. */
export function WebhookPage({ file: { webhook, name, deliveries, total, page, size } }: { file: WebhookFile }) {
  const path = `/notices/webhooks/${webhook.id}`
  return (
    <>
      <PageHead
        title={{ vi: `Địa chỉ nhận của ${name}`, en: `Webhook of ${name}` }}
        actions={<Stopping path={path} disabled={webhook.disabledAt !== null} />}
      />
      <DefinitionList
        definitions={[
          { term: { vi: 'Địa chỉ', en: 'Address' }, value: <span class="breaks">{webhook.url}</span> },
          { term: { vi: 'Tình trạng', en: 'State' }, value: <Say words={standing(webhook)} /> },
          { term: { vi: 'Đăng ký lúc', en: 'Registered' }, value: formatInstant(webhook.createdAt) },
        ]}
      />
      <Part title={{ vi: 'Nhật ký gửi', en: 'Deliveries' }}>
        {deliveries.length === 0 ? (
          <EmptyState title={{ vi: 'Chưa gửi gì đến đây', en: 'Nothing was sent yet' }} />
        ) : (
          <Table
            caption={{ vi: 'Các lần gửi', en: 'Deliveries' }}
            rows={deliveries}
            rowKey={({ id }) => id}
            dense
            columns={[
              { head: { vi: 'Lúc', en: 'When' }, names: true, short: true, cell: ({ madeAt }) => formatInstant(madeAt) },
              {
                head: { vi: 'Tình trạng', en: 'State' },
                cell: ({ state, lastError }) => (
                  <>
                    <Say words={stateWords[state]} />
                    {lastError !== null && <p class="soft small">{lastError}</p>}
                  </>
                ),
              },
              { head: { vi: 'Các lần thử', en: 'Tries' }, cell: ({ tries }) => <Tries tries={tries} /> },
              {
                head: { vi: 'Nội dung', en: 'Body' },
                cell: ({ body }) => (
                  <Details summary={{ vi: 'Xem', en: 'Show' }}>
                    <pre class="wraps">{body}</pre>
                  </Details>
                ),
              },
              {
                head: { vi: 'Thao tác', en: 'Do' },
                cell: ({ id, state, madeAt }) => state !== 'waiting' && <Again path={path} id={id} when={formatInstant(madeAt)} />,
              },
            ]}
          />
        )}
        {total > size && <Pagination page={page} size={size} total={total} />}
      </Part>
    </>
  )
}

const Again = ({ path, id, when }: { path: string; id: string; when: string }) => (
  <Form action={`${path}/deliveries`} class="inline">
    <input type="hidden" name="delivery" value={id} />
    <Button size="sm" variant="secondary">
      <Say words={{ vi: 'Gửi lại', en: 'Send again' }} />
      <span class="unseen">: {when}</span>
    </Button>
  </Form>
)

const Stopping = ({ path, disabled }: { path: string; disabled: boolean }) => (
  <>
    <Form action={`${path}/disabled`} class="inline">
      <input type="hidden" name="disabled" value={String(!disabled)} />
      <Button size="sm" variant="secondary" words={disabled ? { vi: 'Mở lại', en: 'Open again' } : { vi: 'Ngừng gửi', en: 'Stop sending' }} />
    </Form>
    <Form action={`${path}/removal`} class="inline">
      <Button size="sm" variant="tertiary" words={{ vi: 'Xóa địa chỉ và nhật ký gửi', en: 'Remove it and its log' }} />
    </Form>
  </>
)
