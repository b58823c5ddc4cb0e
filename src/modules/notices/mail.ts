import type { Ctx } from '../../platform/ctx.ts'
import type { Language, Text } from '../../platform/text.ts'

/** A mail as it will be sent: the same words as plain text and as simple HTML. */
export type ComposedMail = { subject: string; plain: string; html: string }

/** One thing a mail tells: its words and the path at which it stands. */
export type MailPart = { subject: Text; body: Text; href: string }

const foot: Text = {
  vi: 'Thư tự động của Nền tảng 06; xin không trả lời. Chọn loại thư và giờ nhận tại:',
  en: 'Sent by Platform 06; please do not reply. Choose what comes and when at:',
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A subject is one line: whatever was typed into a title cannot begin a header. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200)

/** One mail of one or several things; links lead to the office's own address. */
export function composeMail(
  { settings: { origin } }: Pick<Ctx, 'settings'>,
  language: Language,
  subject: Text,
  parts: readonly MailPart[],
): ComposedMail {
  const linked = parts.map((part) => ({ title: part.subject[language], body: part.body[language], link: new URL(part.href, origin).href }))
  const chosen = new URL('/account/notices', origin).href
  const headed = linked.length > 1
  const plain = linked.map(({ title, body, link }) => `${headed ? `${oneLine(title)}\n` : ''}${body}\n${link}`).join('\n\n')
  const html = linked
    .map(
      ({ title, body, link }) =>
        `${headed ? `<h2 style="font-size:16px;margin:24px 0 4px">${escaped(oneLine(title))}</h2>` : ''}${body
          .split('\n')
          .map((line) => `<p style="margin:0 0 8px">${escaped(line)}</p>`)
          .join('')}<p style="margin:0 0 8px"><a href="${escaped(link)}">${escaped(link)}</a></p>`,
    )
    .join('')
  return {
    subject: oneLine(subject[language]),
    plain: `${plain}\n\n-- \n${foot[language]}\n${chosen}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;max-width:640px">${html}<hr><p style="font-size:12px">${escaped(foot[language])} <a href="${escaped(chosen)}">${escaped(chosen)}</a></p></body></html>`,
  }
}
