import { Button, Buttons, DefinitionList, Form, Notice, PageHead, Part, type Refused, Say, Submit } from '../../platform/ui/index.ts'
import { claimWords } from './claims.ts'
import type { Represented } from '../identity/index.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { detailWords, givable } from './details.ts'
import type { Request, Standing } from './interaction.actions.ts'

/** What a system asks to know. */
export function Claims({ claims }: { claims: readonly string[] }) {
  return (
    <ul>
      {claims.map((claim) => (
        <Say as="li" key={claim} words={claimWords[claim] ?? { vi: claim, en: claim }} />
      ))}
    </ul>
  )
}

type Shown = { uid: string; request: Request; session: Standing; organisations: readonly Represented[]; asks: boolean; day: PlainDate } & Refused

/** One page before going on to a system: as whom, why it asks, and the least it needs to know. */
export function AgreePage({ uid, request, session, organisations, asks, day, refused }: Shown) {
  const { client, claims } = request
  const details = givable(request.details, organisations, day)
  return (
    <>
      <PageHead
        title={{ vi: `Đăng nhập vào ${client.name}`, en: `Sign in to ${client.name}` }}
        lead={{ vi: `Bạn đang dùng tài khoản ${session.displayName}.`, en: `You are signed in as ${session.displayName}.` }}
      />
      <DefinitionList
        definitions={[
          { term: { vi: 'Mục đích', en: 'Purpose' }, value: client.purpose },
          ...(client.legalBasis ? [{ term: { vi: 'Căn cứ', en: 'Legal basis' }, value: client.legalBasis }] : []),
        ]}
      />
      {details.length < request.details.length && (
        <Notice
          tone="warning"
          words={{
            vi: 'Hệ thống này muốn bạn làm thay một tổ chức mà bạn không đại diện hoặc chưa được giao việc; quyền đó không được cấp.',
            en: 'This system wants you to act for an organisation that you do not represent; that is not given.',
          }}
        />
      )}
      {details.length > 0 && (
        <Part title={{ vi: 'Việc bạn cho phép', en: 'What you allow' }}>
          <ul>
            {details.map((detail) => (
              <li key={JSON.stringify(detail)}>
                <Say words={detailWords(detail, organisations)} />
                {detail.type === 'sign-hash' && (
                  <p>
                    <code>{`${detail.algorithm} ${detail.hash}`}</code>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part
        title={
          asks ? { vi: 'Dữ liệu sẽ chia sẻ', en: 'What will be shared' } : { vi: 'Dữ liệu bạn đã đồng ý chia sẻ', en: 'What you agreed to share' }
        }
        note={{ vi: 'Bạn có thể rút lại bất cứ lúc nào ở trang Tài khoản.', en: 'You can withdraw at any time on the page of your account.' }}
      >
        <Claims claims={claims} />
      </Part>
      <Form action={`/interaction/${uid}`} refused={refused}>
        <Buttons>
          <Button name="answer" value="yes" words={asks ? { vi: 'Đồng ý và tiếp tục', en: 'Agree and go on' } : { vi: 'Tiếp tục', en: 'Go on' }} />
          <Button name="answer" value="no" variant="secondary" words={{ vi: 'Không đồng ý', en: 'Decline' }} />
        </Buttons>
      </Form>
      <p>
        <a href={`/sign-in?${new URLSearchParams({ back: `/interaction/${uid}` }).toString()}`}>
          <Say words={{ vi: 'Dùng tài khoản khác', en: 'Use another account' }} />
        </a>
      </p>
    </>
  )
}

/** The account itself is not of the level a system needs: no sign-in can mend that here. */
export function TooLowPage({ uid, request }: { uid: string; request: Request }) {
  return (
    <>
      <PageHead title={{ vi: `Đăng nhập vào ${request.client.name}`, en: `Sign in to ${request.client.name}` }} />
      <Notice
        tone="warning"
        title={{
          vi: `Dịch vụ này cần tài khoản định danh mức độ ${request.eidLevel}`,
          en: `This service needs an identity of level ${request.eidLevel}`,
        }}
        words={{
          vi: 'Hãy mang căn cước đến Công an cấp xã hoặc cơ quan quản lý căn cước bất kỳ để nâng mức tài khoản, rồi đăng nhập lại.',
          en: 'Take your card to any commune police or identity office to raise the level, then sign in again.',
        }}
      />
      <Form action={`/interaction/${uid}`}>
        <Submit
          name="answer"
          value="unmet"
          variant="secondary"
          words={{ vi: `Quay lại ${request.client.name}`, en: `Back to ${request.client.name}` }}
        />
      </Form>
    </>
  )
}
