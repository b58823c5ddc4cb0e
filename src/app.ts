import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromTheGround } from './floors.ts'
import * as accountability from './modules/accountability/index.ts'
import * as accuracy from './modules/accuracy/index.ts'
import * as atlas from './modules/atlas/index.ts'
import * as authentication from './modules/authentication/index.ts'
import * as board from './modules/board/index.ts'
import * as dashboards from './modules/dashboards/index.ts'
import * as copies from './modules/copies/index.ts'
import * as crosschecks from './modules/crosschecks/index.ts'
import * as declarations from './modules/declarations/index.ts'
import * as discrepancies from './modules/discrepancies/index.ts'
import * as conformance from './modules/conformance/index.ts'
import * as consolidation from './modules/consolidation/index.ts'
import * as directory from './modules/directory/index.ts'
import * as documents from './modules/documents/index.ts'
import * as enrolment from './modules/enrolment/index.ts'
import * as figures from './modules/figures/index.ts'
import * as identity from './modules/identity/index.ts'
import * as letters from './modules/letters/index.ts'
import * as names from './modules/names/index.ts'
import * as indicators from './modules/indicators/index.ts'
import * as performance from './modules/performance/index.ts'
import * as phones from './modules/phones/index.ts'
import * as eid from './modules/eid/index.ts'
import * as openid from './modules/openid/index.ts'
import * as notices from './modules/notices/index.ts'
import * as matches from './modules/matches/index.ts'
import * as organisations from './modules/organisations/index.ts'
import * as meetings from './modules/meetings/index.ts'
import * as obstacles from './modules/obstacles/index.ts'
import * as reader from './modules/reader/index.ts'
import * as readings from './modules/readings/index.ts'
import * as reminders from './modules/reminders/index.ts'
import * as reporting from './modules/reporting/index.ts'
import * as records from './modules/records/index.ts'
import * as intake from './modules/intake/index.ts'
import * as keying from './modules/keying/index.ts'
import * as stewardship from './modules/stewardship/index.ts'
import * as steering from './modules/steering/index.ts'
import type { Config } from './platform/config.ts'
import type { Ctx } from './platform/ctx.ts'
import type { Database } from './platform/database.ts'
import { dayAt, systemClock } from './platform/dates.ts'
import type { AnyRoute, House, NavEntry } from './platform/http/index.ts'
import { migrationFolders, packageRoot } from './platform/migrate.ts'
import { type Actor, may, staff } from './platform/rights.ts'
import { kit } from './platform/http/kit.ts'
import { readRights, rightsPages } from './platform/http/rights-page.tsx'
import { rightsIn } from './platform/http/rights-table.ts'

export const version = (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version

export const migrations = migrationFolders(fromTheGround())

const modules = [
  accountability,
  authentication,
  conformance,
  consolidation,
  crosschecks,
  dashboards,
  declarations,
  directory,
  discrepancies,
  documents,
  eid,
  enrolment,
  figures,
  identity,
  indicators,
  intake,
  letters,
  matches,
  meetings,
  names,
  notices,
  obstacles,
  openid,
  organisations,
  performance,
  readings,
  records,
  reminders,
  reporting,
  steering,
  stewardship,
]

export const routes: readonly AnyRoute[] = [
  ...board.pages,
  ...steering.pages,
  ...steering.api,
  ...reader.pages,
  ...accuracy.pages,
  ...readings.pages,
  ...readings.api,
  ...obstacles.pages,
  ...obstacles.api,
  ...meetings.pages,
  ...meetings.api,
  ...accountability.pages,
  ...accountability.api,
  ...performance.pages,
  ...performance.api,
  ...reporting.pages,
  ...reporting.api,
  ...consolidation.pages,
  ...consolidation.api,
  ...documents.pages,
  ...documents.api,
  ...letters.pages,
  ...conformance.pages,
  ...figures.pages,
  ...figures.api,
  ...indicators.pages,
  ...indicators.api,
  ...dashboards.pages,
  ...dashboards.api,
  ...records.pages,
  ...records.api,
  ...copies.api,
  ...intake.pages,
  ...declarations.pages,
  ...discrepancies.pages,
  ...crosschecks.pages,
  ...stewardship.pages,
  ...keying.pages,
  ...directory.pages,
  ...directory.api,
  ...atlas.pages,
  ...atlas.api,
  ...matches.pages,
  ...matches.api,
  ...names.api,
  ...notices.pages,
  ...reminders.pages,
  ...notices.api,
  ...identity.pages,
  ...identity.readPages,
  ...authentication.pages,
  ...enrolment.pages,
  ...openid.pages,
  ...organisations.pages,
  ...organisations.api,
  ...eid.pages,
  kit,
  ...rightsPages(() => ({ declared: modules.flatMap(rightsIn), routes })),
]

identity.agenciesNamedBy((agency) => directory.bothNames(agency, null))
openid.representedFrom(organisations.representedOn)
records.scansFrom(keying.scansOf)
steering.probedBy(stewardship.stageProbe)

export const mounts = [...openid.mounts, ...eid.mounts]

export const jobs = [
  ...identity.jobs,
  ...phones.jobs,
  ...authentication.jobs,
  ...enrolment.jobs,
  ...openid.jobs,
  ...organisations.jobs,
  ...readings.jobs,
  ...steering.jobs,
  ...notices.jobs,
  ...matches.jobs,
  ...reminders.jobs,
  ...accountability.jobs,
  ...reporting.jobs,
  ...intake.jobs,
  ...crosschecks.jobs,
  ...discrepancies.jobs,
  ...stewardship.jobs,
]

const nav: readonly NavEntry[] = [
  { words: { vi: 'Tổng quan', en: 'Overview' }, href: '/', shown: () => true },
  { words: { vi: 'Nhiệm vụ', en: 'Tasks' }, href: '/tasks', shown: (actor) => may(actor, steering.readTasks) },
  { words: { vi: 'Báo cáo', en: 'Reports' }, href: '/reports', shown: (actor) => may(actor, reporting.readReports) },
  { words: { vi: 'Vướng mắc', en: 'Obstacles' }, href: '/obstacles', shown: (actor) => may(actor, obstacles.readObstacles) },
  { words: { vi: 'Cuộc họp', en: 'Meetings' }, href: '/meetings', aside: true, shown: (actor) => may(actor, meetings.readMeetings) },
  {
    words: { vi: 'Trách nhiệm', en: 'Accountability' },
    href: '/accountability',
    aside: true,
    shown: (actor) => may(actor, performance.readAgencyLights),
  },
  { words: { vi: 'Chỉ số', en: 'Indicators' }, href: '/indicators', shown: () => true },
  { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries', shown: (actor) => may(actor, stewardship.readRegistries) },
  { words: { vi: 'Cơ quan', en: 'Agencies' }, href: '/agencies', shown: () => true },
  { words: { vi: 'Đơn vị hành chính', en: 'Localities' }, href: '/localities', aside: true, shown: () => true },
  { words: { vi: 'Văn bản', en: 'Documents' }, href: '/documents', aside: true, shown: (actor) => may(actor, steering.readTasks) },
  { words: { vi: 'Kiểm tra số liệu', en: 'Check figures' }, href: '/figures/check', aside: true, shown: (actor) => may(actor, staff) },
  { words: { vi: 'Sổ văn bản đi', en: 'Register' }, href: '/letters/register', aside: true, shown: (actor) => may(actor, letters.readRegister) },
  { words: { vi: 'Rà soát', en: 'Review' }, href: '/review', aside: true, shown: (actor) => may(actor, steering.correctTasks) },
  { words: { vi: 'Mâu thuẫn', en: 'Conflicts' }, href: '/conflicts', aside: true, shown: (actor) => may(actor, steering.correctTasks) },
  { words: { vi: 'Đối soát', en: 'Linkage' }, href: '/linkage', aside: true, shown: (actor) => may(actor, matches.readRuns) },
  { words: { vi: 'Gửi thư', en: 'Outbox' }, href: '/notices/outbox', aside: true, shown: (actor) => may(actor, notices.keepSending) },
  {
    words: { vi: 'Hệ thống dùng định danh', en: 'Relying parties' },
    href: '/clients',
    aside: true,
    shown: (actor) => may(actor, openid.keepClients),
  },
  {
    words: { vi: 'Tổ chức', en: 'Organisations' },
    href: '/organisations',
    aside: true,
    shown: (actor) => actor.role === 'citizen' || may(actor, organisations.readOrganisations),
  },
  { words: { vi: 'Phân quyền', en: 'Rights' }, href: '/rights', aside: true, shown: (actor) => may(actor, readRights) },
  {
    words: { vi: 'Quầy định danh', en: 'Enrolment desk' },
    href: '/enrolment/desk',
    aside: true,
    shown: (actor) => enrolment.atDesk(actor.agency, dayAt(systemClock())),
  },
  { words: { vi: 'Tài khoản', en: 'Accounts' }, href: '/accounts', aside: true, shown: (actor) => may(actor, identity.keepAccounts) },
]

/** A session's actor as of today: for whom it acts, and widened to every body whose work it does: those below its agency and those it took over from. */
async function actorOf(ctx: Ctx, cookies: Readonly<Record<string, string | undefined>>): Promise<Actor | null> {
  const token = cookies[identity.sessionCookie]
  const signedIn = await identity.actorOfSession(ctx, token)
  const actor = signedIn && (await organisations.actorToday(ctx, signedIn, token))
  return actor?.agency ? { ...actor, agencies: new Set(directory.reachOf(actor.agency, ctx.today())) } : actor
}

/** What people have not read of what they were told; visitors have no inbox. */
const unreadOf = async (ctx: Ctx): Promise<number | undefined> =>
  ctx.actor.account === null ? undefined : notices.countUnread(ctx, ctx.actor.account)

/** The house on one database, at the moments `now` tells. */
export const house = (config: Config, database: Database, now = systemClock): House => ({
  config,
  database,
  now,
  routes,
  mounts,
  nav,
  actorOf,
  version,
  unreadOf,
  demonstrates: identity.hasPersonas,
})
