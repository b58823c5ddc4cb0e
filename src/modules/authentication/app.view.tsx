import { DefinitionList, Form, PageHead, type Refused, Say, Submit } from '../../platform/ui/index.ts'
import { CodeField } from '../identity/index.ts'
import type { QrCode } from './qr.ts'

/** A QR code as a drawing of one path; the text beside it says the same. */
function QrPicture({ code }: { code: QrCode }) {
  const size = code.length + 8
  const path = code.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-labelledby="qr-title">
      <title id="qr-title">
        <Say words={{ vi: 'Mã QR của bí mật ghi bên dưới', en: 'QR code of the secret below' }} />
      </title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** Enrolling an app: the picture, the secret as text, and the first code. */
export function NewAppPage({ waiting, code, refused }: Refused & { waiting: { words: string; address: string }; code: QrCode | null }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Bật mã từ ứng dụng', en: 'Codes from an app' }}
        lead={{
          vi: 'Quét mã bằng ứng dụng tạo mã (TOTP), hoặc gõ bí mật vào ứng dụng; rồi nhập mã đang hiện.',
          en: 'Scan the code with an app for codes (TOTP), or type the secret; then enter the code it shows.',
        }}
      />
      {code && <QrPicture code={code} />}
      <DefinitionList
        definitions={[
          { term: { vi: 'Bí mật', en: 'Secret' }, value: <code>{waiting.words}</code> },
          { term: { vi: 'Cách tính', en: 'Kind' }, value: 'TOTP, SHA-1, 6, 30 s' },
        ]}
      />
      <Form action="/account/means/totp/confirm" refused={refused}>
        <CodeField label={{ vi: 'Mã đang hiện', en: 'The code it shows' }} size={8} />
        <Submit words={{ vi: 'Xác nhận', en: 'Confirm' }} />
      </Form>
    </>
  )
}
