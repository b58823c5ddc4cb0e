import { formatInstant } from '../../platform/dates.ts'
import { Button, Buttons, DefinitionList, EmptyState, Form, PageHead, Part, Say, Table, Tag } from '../../platform/ui/index.ts'
import type { Represented } from '../identity/index.ts'
import type { Approval } from './approval.actions.ts'
import type { Consent } from './consent.store.ts'
import { detailWords } from './details.ts'
import { Claims } from './interaction.view.tsx'

/** The ledger of consents: who may know what, why, since when; each can be taken back. */
export function ConsentsPage({ consents }: { consents: readonly Consent[] }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Dữ liệu tôi đã đồng ý chia sẻ', en: 'What I agreed to share' }}
        lead={{ vi: 'Rút lại thì hệ thống đó mất quyền truy cập ngay.', en: 'What you withdraw ends at once.' }}
      />
      {consents.length === 0 ? (
        <EmptyState
          title={{ vi: 'Bạn chưa đồng ý chia sẻ với hệ thống nào', en: 'You have not agreed to share anything' }}
          words={{
            vi: 'Khi bạn đăng nhập vào một hệ thống bằng tài khoản này, lần đồng ý được ghi ở đây.',
            en: 'When you sign in to a system with this account, your consent is written here.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Sổ đồng ý', en: 'Ledger of consents' }}
          rows={consents}
          columns={[
            { head: { vi: 'Hệ thống', en: 'System' }, names: true, cell: ({ clientName }) => clientName },
            { head: { vi: 'Mục đích', en: 'Purpose' }, cell: ({ purpose }) => purpose },
            { head: { vi: 'Dữ liệu', en: 'Data' }, cell: ({ claims }) => <Claims claims={claims} /> },
            { head: { vi: 'Từ', en: 'Since' }, short: true, cell: ({ givenAt }) => formatInstant(givenAt) },
            {
              head: { vi: 'Tình trạng', en: 'State' },
              cell: ({ id, clientName, withdrawnAt }) =>
                withdrawnAt ? (
                  <Tag words={{ vi: `Đã rút lại ${formatInstant(withdrawnAt)}`, en: `Withdrawn ${formatInstant(withdrawnAt)}` }} />
                ) : (
                  <Form action="/account/consents/withdraw" class="inline">
                    <input type="hidden" name="id" value={id} />
                    <Button variant="secondary" size="sm">
                      <Say words={{ vi: 'Rút lại', en: 'Withdraw' }} />
                      <span class="unseen">: {clientName}</span>
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
      )}
    </>
  )
}

function ApprovalPart({ approval, organisations }: { approval: Approval; organisations: readonly Represented[] }) {
  const { id, client, message, details, claims, until } = approval
  return (
    <Part title={{ vi: client.name, en: client.name }}>
      <DefinitionList
        definitions={[
          ...(message ? [{ term: { vi: 'Nội dung đối chiếu', en: 'Message to compare' }, value: <strong>{message}</strong> }] : []),
          { term: { vi: 'Mục đích', en: 'Purpose' }, value: client.purpose },
          ...details.map((detail) => ({
            term: { vi: 'Việc bạn cho phép', en: 'What you allow' },
            value: <Say words={detailWords(detail, organisations)} />,
          })),
          { term: { vi: 'Dữ liệu chia sẻ', en: 'What is shared' }, value: <Claims claims={claims} /> },
          { term: { vi: 'Hết hạn', en: 'Expires' }, value: formatInstant(until) },
        ]}
      />
      <Form action="/approvals">
        <input type="hidden" name="id" value={id} />
        <Buttons>
          <Button name="answer" value="yes">
            <Say words={{ vi: 'Xác nhận', en: 'Approve' }} />
            <span class="unseen">: {client.name}</span>
          </Button>
          <Button name="answer" value="no" variant="secondary">
            <Say words={{ vi: 'Từ chối, không phải tôi', en: 'Refuse, it was not me' }} />
            <span class="unseen">: {client.name}</span>
          </Button>
        </Buttons>
      </Form>
    </Part>
  )
}

/** Requests for approval that wait for the person (xác nhận trong ứng dụng). */
export function ApprovalsPage({ approvals, organisations }: { approvals: readonly Approval[]; organisations: readonly Represented[] }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Chờ bạn xác nhận', en: 'Waiting for your approval' }}
        lead={{
          vi: 'Chỉ xác nhận khi chính bạn vừa yêu cầu và nội dung đối chiếu giống trên màn hình kia.',
          en: 'Approve only what you asked for yourself just now, and whose message is the same on the other screen.',
        }}
      />
      {approvals.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có yêu cầu nào', en: 'Nothing waits' }}
          words={{ vi: 'Yêu cầu mới hiện ở đây và hết hạn sau vài phút.', en: 'New requests appear here and expire within minutes.' }}
        />
      ) : (
        approvals.map((approval) => <ApprovalPart key={approval.id} approval={approval} organisations={organisations} />)
      )}
    </>
  )
}
