import { createHash } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { desks } from '../../../definitions/enrolment/rules.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Upload } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand } from '../../platform/rights.ts'
import { subtreeOf } from '../directory/index.ts'
import { authorityFrom, type ChipReport, checkChip, readCardQr, readMrz } from '../idcards/index.ts'
import { citizenByNumber, demandAssurance, lockAccount, renewPassword, tried } from '../identity/index.ts'
import { standIn } from './biometrics.ts'
import { type Compared, judge } from './evidence.ts'
import { type Enrolled, Person, PersonKind, tidy } from './person.ts'
import { alreadyDecided, authorityUnreadable, biometricsAway, confirmationRefused, enrolmentUnknown, notADesk } from './problems.ts'
import { enrolPeople, keepAuthorities } from './rights.ts'
import { codeHash, sealed, unsealed } from './sealed.actions.ts'
import { authorities, decide, enrolmentById, insertAuthority, insertEnrolment, takeActivation } from './store.ts'

/** What the officer at the desk writes down; files of the chip come beside it, named as the reader names them (EF.SOD, DG1, DG2). */
export const AtDesk = Type.Object({
  ...Person.properties,
  kind: PersonKind,
  nationality: Type.Optional(Type.String({ maxLength: 60 })),
  guardianId: Type.Optional(
    Type.String({ pattern: '^[0-9 ]{12,20}$', label: { vi: 'Số định danh của người giám hộ', en: 'Number of the guardian' } }),
  ),
  qr: Type.Optional(Type.String({ maxLength: 1000 })),
  mrz: Type.Optional(Type.String({ maxLength: 200 })),
  seen: Type.Optional(Type.Enum(['yes'])),
})
export type AtDesk = Static<typeof AtDesk>

export type Desk = { agency: string; enrols: readonly PersonKind[] }

/** The intake office an agency is or belongs to on a day, or null. */
const definedDesk = (agency: string, day: PlainDate) => desks.find((desk) => subtreeOf(desk.agency, day).has(agency)) ?? null

/** Whether an agency enrols people on a day. */
export const atDesk = (agency: string | null, day: PlainDate): boolean => agency !== null && definedDesk(agency, day) !== null

/** The intake office at which the actor works, or null. */
export function deskAt(ctx: Ctx): Desk | null {
  const { agency } = ctx.actor
  const desk = agency === null ? null : definedDesk(agency, ctx.today())
  return agency !== null && desk !== null ? { agency, enrols: desk.enrols } : null
}

/** The same, for who enrols somebody. @throws forbidden, not-an-enrolment-desk */
export function deskOf(ctx: Ctx): Desk {
  demand(ctx, enrolPeople)
  const desk = deskAt(ctx)
  if (!desk) throw notADesk({})
  return desk
}

const named = (uploads: readonly Upload[], pattern: RegExp) => uploads.find(({ fileName }) => pattern.test(fileName))?.bytes

/** Checks the files of a chip against the authorities that are trusted here; null where there are none. */
async function chipIn(ctx: Ctx, uploads: readonly Upload[]): Promise<ChipReport | null> {
  const securityObject = named(uploads, /sod/i)
  if (!securityObject) return null
  const groups = new Map(
    uploads.flatMap(({ fileName, bytes }): [number, Uint8Array][] => {
      const number = /dg(\d{1,2})/i.exec(fileName)?.[1]
      return number ? [[Number(number), bytes]] : []
    }),
  )
  const trusted = (await authorities(ctx)).map(({ certificate, revoked }) => authorityFrom(certificate, revoked))
  return checkChip({ securityObject, groups }, trusted, ctx.now())
}

/** Compares what was taken at the desk with what the document holds. @throws biometrics-away in earnest, where only the stand-in is there */
async function compared(ctx: Ctx, kind: 'face' | 'finger', uploads: readonly Upload[]): Promise<Compared | null> {
  const [taken, kept] = [named(uploads, kind === 'face' ? /^face/i : /^finger/i), named(uploads, kind === 'face' ? /dg2/i : /dg3/i)]
  if (!taken || !kept) return null
  if (!ctx.settings.simulator) throw biometricsAway({})
  return standIn(kind, taken, kept)
}

/** Lays the evidence down with its judgement; nothing changes until the officer confirms. @throws not-an-enrolment-desk, biometrics-away */
export async function prepare(
  ctx: Ctx,
  { kind, qr, mrz, seen, guardianId, nationality = 'Việt Nam', ...written }: AtDesk,
  uploads: readonly Upload[],
): Promise<string> {
  const desk = deskOf(ctx)
  if (!desk.enrols.includes(kind)) throw notADesk({})
  const person = tidy(written)
  const guardian = guardianId?.replaceAll(' ', '')
  const guardianLevel = guardian ? ((await citizenByNumber(ctx, guardian))?.eidLevel ?? null) : null
  const judgement = judge(
    {
      person,
      kind,
      seen: seen === 'yes',
      qr: qr === undefined ? null : readCardQr(qr),
      mrz: mrz === undefined ? null : readMrz(mrz, ctx.today()),
      chip: await chipIn(ctx, uploads),
      face: await compared(ctx, 'face', uploads),
      finger: await compared(ctx, 'finger', uploads),
      guardianLevel,
    },
    ctx.today(),
  )
  const enrolled: Enrolled = { ...person, nationality, ...(guardian && { guardianId: guardian }) }
  const files = uploads.map(({ fileName, bytes }) => [fileName, createHash('sha256').update(bytes).digest('hex')])
  const digest = createHash('sha256')
    .update(JSON.stringify({ enrolled, kind, findings: judgement.findings, files }))
    .digest()
  const { findings, score, level } = judgement
  return insertEnrolment(ctx, {
    desk: desk.agency,
    officer: ctx.actor.account ?? '',
    kind,
    sealed: sealed(ctx, enrolled),
    findings,
    digest,
    score,
    enough: level > 0,
    level: level === 0 ? null : level,
  })
}

/** An enrolment of the actor's desk with its person. @throws enrolment-unknown, not-an-enrolment-desk */
export async function enrolmentOf(ctx: Ctx, id: string) {
  const desk = deskOf(ctx)
  const found = await enrolmentById(ctx, id)
  if (found?.desk !== desk.agency) throw enrolmentUnknown({})
  return { ...found, person: unsealed(ctx, found.sealed) as Enrolled }
}

/** @throws enrolment-decided */
export async function refuseEnrolment(ctx: Ctx, id: string): Promise<void> {
  await enrolmentOf(ctx, id)
  if (!(await decide(ctx, id, 'refused', null))) throw alreadyDecided({})
  await record(ctx, { action: 'enrolment.refused', subject: id })
}

/** Somebody enrolled in person sets their first password by the code the officer gave them. @throws password-common */
export async function activate(
  ctx: Ctx,
  { personalId, code, fresh }: { personalId: string; code: string; fresh: string },
  address: string,
): Promise<{ refused: Problem } | null> {
  const number = personalId.replaceAll(' ', '')
  const outcome = await tried(ctx, { name: `activation:${number}`, address, wrong: confirmationRefused({}) }, async () => {
    const account = await citizenByNumber(ctx, number)
    return account && (await takeActivation(ctx, account.id, codeHash(ctx, account.id, code))) ? account : null
  })
  if ('refused' in outcome) return outcome
  await renewPassword(ctx, outcome.proved.id, fresh, 'fresh')
  return null
}

/** Opens the account of somebody who locked it and has no means left: the officer saw who they are. @throws stronger-sign-in-needed */
export async function unlockAtDesk(ctx: Ctx, { personalId }: { personalId: string }): Promise<boolean> {
  deskOf(ctx)
  demandAssurance(ctx, { level: 2, minutes: 15 })
  const account = await citizenByNumber(ctx, personalId.replaceAll(' ', ''))
  if (!account?.lockedAt) return false
  await lockAccount(ctx, { id: account.id, locked: false })
  await record(ctx, { action: 'enrolment.unlocked', subject: account.id })
  return true
}

/** Trusts an issuing authority of chips from now on. @throws chip-authority-unreadable */
export async function trustAuthority(ctx: Ctx, { name }: { name: string }, uploads: readonly Upload[]): Promise<void> {
  demand(ctx, keepAuthorities)
  const [certificate, revoked] = [named(uploads, /\.(cer|crt|der)$/i), named(uploads, /\.crl$/i) ?? null]
  try {
    if (!certificate) throw authorityUnreadable({})
    authorityFrom(certificate, revoked)
  } catch {
    throw authorityUnreadable({})
  }
  await insertAuthority(ctx, name, Buffer.from(certificate), revoked && Buffer.from(revoked))
  await record(ctx, { action: 'enrolment.authority-trusted', subject: createHash('sha256').update(certificate).digest('hex') })
}
