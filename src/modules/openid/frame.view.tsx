import type { VNode } from 'preact'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { Button, Buttons, type Frame, Notice, PageHead, renderPage, Say } from '../../platform/ui/index.ts'
import type { Text } from '../../platform/text.ts'
import { dayAt } from '../../platform/dates.ts'
import { heldCtx } from './held.ts'

type Koa = KoaContextWithOIDC

/** Draws a page of the provider in the frame of the house; its forms may lead to `formsTo`. */
function draw(koa: Koa, title: Text, main: VNode, formsTo: readonly string[] = []): void {
  const ctx = heldCtx()
  const frame: Frame = {
    title,
    main,
    crumbs: [],
    language: koa.cookies.get('lang') === 'en' ? 'en' : 'vi',
    theme: undefined,
    asOf: dayAt(ctx.now()),
    address: '/',
    nav: [],
  } as unknown as Frame
  koa.type = 'html'
  koa.body = renderPage(frame)
  const policy = koa.response.get('content-security-policy')
  if (formsTo.length > 0) koa.set('content-security-policy', policy.replace("form-action 'self'", `form-action 'self' ${formsTo.join(' ')}`))
}

const errorWords: Readonly<Record<string, Text>> = {
  invalid_client: {
    vi: 'Hệ thống yêu cầu đăng nhập chưa được đăng ký hoặc đã bị khóa.',
    en: 'The system that asks is not registered, or is disabled.',
  },
  invalid_redirect_uri: { vi: 'Địa chỉ trở về không phải địa chỉ đã đăng ký.', en: 'The address to return to is not registered.' },
  invalid_request: { vi: 'Yêu cầu đăng nhập không đúng quy cách.', en: 'The request is not well formed.' },
  invalid_request_uri: { vi: 'Yêu cầu đăng nhập đã hết hạn hoặc đã được dùng.', en: 'The request has expired or was used already.' },
  server_error: { vi: 'Hệ thống gặp lỗi; sự việc đã được ghi lại.', en: 'Something broke; it has been recorded.' },
}
const otherError: Text = { vi: 'Không tiếp tục được yêu cầu đăng nhập này.', en: 'This sign-in request cannot go on.' }

/** What went wrong, in words a person can act on; the protocol's own words for whoever looks after the other system. */
export function framedError(koa: Koa, out: { error: string; error_description?: string }): void {
  const said = `${out.error}${out.error_description ? `: ${out.error_description}` : ''}`
  draw(
    koa,
    { vi: 'Không đăng nhập được', en: 'Cannot sign in' },
    <>
      <PageHead title={{ vi: 'Không đăng nhập được', en: 'Cannot sign in' }} />
      <Notice tone="danger" title={errorWords[out.error] ?? otherError}>
        <Say as="p" words={{ vi: 'Hãy quay lại trang của dịch vụ và bắt đầu lại.', en: 'Go back to the service and begin again.' }} />
        <p>
          <code>{said}</code>
        </p>
      </Notice>
    </>,
  )
}

/** Asks whether to sign out everywhere; the library's form is named in its buttons. */
export function framedLogout(koa: Koa, form: string): void {
  const name = koa.oidc.client?.clientName
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? ''
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const back = URL.parse((koa.oidc.params?.['post_logout_redirect_uri'] as string | undefined) ?? '')?.origin
  draw(
    koa,
    { vi: 'Đăng xuất', en: 'Sign out' },
    <>
      <PageHead
        title={{ vi: 'Đăng xuất khỏi mọi hệ thống?', en: 'Sign out everywhere?' }}
        lead={name ? { vi: `${name} báo bạn muốn đăng xuất.`, en: `${name} says you want to sign out.` } : undefined}
      />
      <form method="post" action={URL.parse(action)?.pathname ?? action} class="form">
        <input type="hidden" name="xsrf" value={xsrf} />
        <Buttons>
          <Button name="logout" value="yes" words={{ vi: 'Đăng xuất khỏi mọi hệ thống', en: 'Sign out everywhere' }} />
          <Button variant="secondary" words={{ vi: 'Chỉ rời hệ thống đó', en: 'Leave that system only' }} />
        </Buttons>
      </form>
    </>,
    back ? [back] : [],
  )
}

export function framedSignedOut(koa: Koa): void {
  draw(
    koa,
    { vi: 'Đã đăng xuất', en: 'Signed out' },
    <>
      <PageHead title={{ vi: 'Đã đăng xuất', en: 'Signed out' }} />
      <p>
        <Say as="a" href="/" words={{ vi: 'Về trang đầu', en: 'To the first page' }} />
      </p>
    </>,
  )
}
