import type { ComponentChildren } from 'preact'
import { assetUrl, Form, type Refused, Say, Submit, useSay, type Words } from '../../platform/ui/index.ts'

/** A form whose answer the browser makes with a passkey; the only one here that needs JavaScript. */
export function PasskeyForm({
  action,
  work,
  options,
  words,
  back,
  refused,
  children,
}: { action: string; work: 'make' | 'ask'; options: object; words: Words; back?: string; children?: ComponentChildren } & Refused) {
  const say = useSay()
  const failed = say({
    vi: 'Trình duyệt chưa nhận được khóa. Hãy cắm hoặc mở khóa rồi thử lại, hoặc chọn cách khác.',
    en: 'The browser got no answer of a key. Plug it in or unlock it and try again, or use another way.',
  })
  return (
    <>
      <Form id="passkey" action={action} refused={refused} data-passkey={work} data-options={JSON.stringify(options)} data-failed={failed}>
        <input type="hidden" name="response" value="" />
        {back !== undefined && <input type="hidden" name="back" value={back} />}
        {children}
        <p role="alert" />
        <noscript>
          <Say
            as="p"
            words={{
              vi: 'Khóa truy cập cần JavaScript; các cách khác thì không.',
              en: 'Passkeys need JavaScript; the other ways do not.',
            }}
          />
        </noscript>
        <Submit words={words} />
      </Form>
      <script src={assetUrl('passkey.js')} defer />
    </>
  )
}
