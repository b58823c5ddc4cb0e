import { resolve } from 'node:path'
import type { MailServer, Proposer, TextGateway } from './ctx.ts'

/** Every setting of the program, read once from the environment; a wrong one is named at start. */
export type Config = {
  /** Null: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null
  dataDir: string
  host: string
  port: number
  /** Address people type, as https://nt06.example.vn; cookies are secure when it is https. */
  origin: string
  webProcesses: number
  databasePool: number
  uploadLimit: number
  rateLimit: number
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Whether a deadline written "trước ngày D" ends on D−1 (strict) or still counts D. */
  strictBefore: boolean
  /** Whether a due day that is a day off moves to the next working day. */
  rollDue: boolean
  /** An OpenAI-compatible service that may propose readings of documents, never decide; null: none is asked. */
  proposer: Proposer | null
  /** Where mails are handed over; null: none is sent. */
  mail: MailServer | null
  /** How text messages are handed over; null: none is sent. */
  texts: TextGateway | null
  /** Whether webhooks may go to this machine itself, without https. */
  webhookLoopback: boolean
  /** Whether the demonstration programme is loaded into an empty database. */
  demo: boolean
  /** In earnest: nothing that only simulates may run. */
  production: boolean
  /** Whether the simulator of the national identity provider answers; never in production. */
  simulator: boolean
  /** At least 32 characters that seal what the database must not tell; null: a file under `dataDir`, made at first start. */
  secretKey: string | null
  /** The identity provider citizens come from: its issuer and our client id there; null: the simulator, or nobody. */
  eidIssuer: string | null
  eidClient: string | null
  /** Whether citizens can sign in: through the simulator or a provider. */
  eidSignIn: boolean
  trustProxy: boolean
}

export class WrongSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

function integer(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new WrongSetting(`${name}=${text}: cần số nguyên từ ${least} đến ${most} (a whole number from ${least} to ${most})`)
}

function oneOf<T extends string>(env: Environment, name: string, fallback: T, allowed: readonly T[]): T {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const found = allowed.find((each) => each === text)
  if (found !== undefined) return found
  throw new WrongSetting(`${name}=${text}: chỉ nhận ${allowed.join(', ')} (one of these)`)
}

const yesNo = (env: Environment, name: string, fallback: boolean): boolean => oneOf(env, name, fallback ? 'yes' : 'no', ['yes', 'no']) === 'yes'

function url(env: Environment, name: string, protocols: readonly string[]): string | null {
  const text = env[name]
  if (text === undefined || text === '') return null
  const parsed = URL.parse(text)
  if (parsed !== null && protocols.includes(parsed.protocol)) return text
  throw new WrongSetting(`${name}: cần địa chỉ bắt đầu bằng ${protocols.join(', ')} (an address that begins so)`)
}

/** Off unless an address and a model are both given; one without the other is a mistake that must not go unseen. */
function proposer(env: Environment): Proposer | null {
  const address = url(env, 'PROPOSER_URL', ['http:', 'https:'])
  const model = env['PROPOSER_MODEL'] || null
  if (address === null && model === null) return null
  if (address === null || model === null)
    throw new WrongSetting('PROPOSER_URL, PROPOSER_MODEL: cần cả hai, hoặc bỏ cả hai (both are needed, or neither)')
  return { url: address, model, key: env['PROPOSER_KEY'] || null }
}

const inProduction = (env: Environment): boolean => yesNo(env, 'PRODUCTION', env['NODE_ENV'] === 'production')

/** Runs by default beside a demonstration only. @throws WrongSetting where somebody asks for it in production */
function simulator(env: Environment): boolean {
  const asked = yesNo(env, 'SIMULATOR', !inProduction(env) && yesNo(env, 'DEMO', true))
  if (asked && inProduction(env))
    throw new WrongSetting(
      'SIMULATOR=yes: bộ mô phỏng định danh quốc gia không được chạy khi PRODUCTION=yes hoặc NODE_ENV=production (the simulator never runs in production)',
    )
  return asked
}

/** A provider needs our name there; without one the simulator stands in for it where it runs. */
function eid(env: Environment): Pick<Config, 'eidIssuer' | 'eidClient' | 'eidSignIn'> {
  const eidIssuer = url(env, 'EID_ISSUER', ['https:'])
  const eidClient = env['EID_CLIENT'] || null
  if ((eidIssuer === null) !== (eidClient === null))
    throw new WrongSetting('EID_ISSUER, EID_CLIENT: cần cả hai, hoặc bỏ cả hai (both are needed, or neither)')
  return { eidIssuer, eidClient, eidSignIn: eidIssuer !== null || simulator(env) }
}

function secretKey(env: Environment): string | null {
  const text = env['SECRET_KEY'] || null
  if (text === null || text.length >= 32) return text
  throw new WrongSetting('SECRET_KEY: cần ít nhất 32 ký tự ngẫu nhiên (at least 32 random characters)')
}

/** Off unless a server and a sender are both given. */
function mailServer(env: Environment): MailServer | null {
  const address = url(env, 'SMTP_URL', ['smtp:', 'smtps:'])
  const from = env['MAIL_FROM'] || null
  if (address === null && from === null) return null
  if (address === null || from === null || !/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    throw new WrongSetting(
      'SMTP_URL, MAIL_FROM: cần cả hai, người gửi như "Nền tảng 06 <nt06@example.vn>", hoặc bỏ cả hai (both are needed, the sender as an address, or neither)',
    )
  return { url: address, from }
}

/** Off unless an address and a template are both given; in the clear only to this machine itself. */
function textGateway(env: Environment): TextGateway | null {
  const [address, body] = [url(env, 'SMS_URL', ['https:', 'http:']), env['SMS_BODY'] || null]
  if (address === null && body === null) return null
  const clear = URL.parse(address ?? '')?.protocol === 'http:'
  if (address === null || body === null || !/\{\{text\}\}/.test(body) || !/\{\{(to|digits|local)\}\}/.test(body))
    throw new WrongSetting(
      'SMS_URL, SMS_BODY: cần cả hai, mẫu có {{text}} và {{to}}, {{digits}} hoặc {{local}}, hoặc bỏ cả hai (both are needed, the template with {{text}} and a number, or neither)',
    )
  if (clear && !/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${address}/`))
    throw new WrongSetting('SMS_URL: cần https; http chỉ đến chính máy này (https is needed; http only to this machine)')
  return {
    url: address,
    method: oneOf(env, 'SMS_METHOD', 'POST', ['POST', 'PUT', 'GET']),
    body,
    header: (env['SMS_HEADER'] || 'authorization').toLowerCase(),
    secret: env['SMS_SECRET'] || null,
    milliseconds: integer(env, 'SMS_TIMEOUT', 10, 1, 60) * 1000,
  }
}

/** @throws WrongSetting naming the setting and what it may be */
export function readConfig(env: Environment = process.env): Config {
  const port = integer(env, 'PORT', 3006, 0, 65_535)
  const host = env['HOST'] || '127.0.0.1'
  return {
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: resolve(env['DATA_DIR'] || '.data'),
    host,
    port,
    origin: (url(env, 'ORIGIN', ['http:', 'https:']) ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(/\/$/, ''),
    webProcesses: integer(env, 'WEB_PROCESSES', 1, 1, 64),
    databasePool: integer(env, 'DATABASE_POOL', 10, 2, 200),
    uploadLimit: integer(env, 'UPLOAD_LIMIT_MB', 50, 1, 200) * 1024 * 1024,
    rateLimit: integer(env, 'RATE_LIMIT', 600, 10, 1_000_000),
    logLevel: oneOf(env, 'LOG_LEVEL', 'info', ['silent', 'error', 'warn', 'info', 'debug']),
    strictBefore: yesNo(env, 'STRICT_BEFORE', true),
    rollDue: yesNo(env, 'ROLL_DUE', false),
    proposer: proposer(env),
    mail: mailServer(env),
    texts: textGateway(env),
    webhookLoopback: yesNo(env, 'WEBHOOK_LOOPBACK', false),
    demo: yesNo(env, 'DEMO', true),
    production: inProduction(env),
    simulator: simulator(env),
    secretKey: secretKey(env),
    ...eid(env),
    trustProxy: yesNo(env, 'TRUST_PROXY', false),
  }
}
