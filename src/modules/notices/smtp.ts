import type { MailServer } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import type { ComposedMail } from './mail.ts'
import type { Outcome } from './sending.ts'

type ToSend = ComposedMail & { id: string; address: string; madeAt: Instant }

/** A way to hand mails over, closed after use. */
export type Post = { send: (mail: ToSend) => Promise<Outcome>; close: () => void }

/** Failures that concern every mail: no connection, no encryption, no such user of the server. */
const away = new Set(['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'EDNS', 'ENOTFOUND', 'ESOCKET', 'ETLS', 'EAUTH', 'EPROTOCOL', 'ECONNRESET'])

type SmtpError = Error & { code?: string; responseCode?: number }

/** What an error of the mail server means for one mail (RFC 5321: 4xx for now, 5xx for good, 421 the server is closing). */
export function outcomeOf({ code, responseCode, message }: SmtpError): Outcome {
  const words = message.slice(0, 300)
  if (responseCode === 421 || code === 'EAUTH') return { kind: 'away', words }
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', words }
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'later', words }
  return { kind: code !== undefined && away.has(code) ? 'away' : 'later', words }
}

/** The same mail has the same Message-ID however often it is tried, so that a mail server or reader can see a double. */
export const messageId = (id: string, from: string): string => `<${id}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'}>`

/** Opens the office's mail server for some mails in a row. */
export async function openPost({ url, from }: MailServer): Promise<Post> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send = (mail: ToSend): Promise<Outcome> =>
    transport
      .sendMail({
        from,
        to: { name: '', address: mail.address },
        subject: mail.subject,
        text: mail.plain,
        html: mail.html,
        date: mail.madeAt,
        messageId: messageId(mail.id, from),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      .then(
        (): Outcome => ({ kind: 'taken' }),
        (error: unknown) => outcomeOf(error as SmtpError),
      )
  return { send, close: () => transport.close() }
}
