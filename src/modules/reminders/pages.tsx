import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { download, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { anyone, may } from '../../platform/rights.ts'
import { system } from '../../platform/rights.ts'
import { nameOn } from '../directory/index.ts'
import { readTasks } from '../steering/index.ts'
import { endFeed, makeFeed, ownAccount, readFeed } from './calendar.actions.ts'
import { CalendarPage, NewFeedPage } from './calendar.view.tsx'
import { digestFor, scopeName } from './digest.actions.ts'
import { DigestPage } from './digest.view.tsx'
import { feedUnknown } from './problems.ts'
import { feedsOf } from './store.ts'

const digestTitle = { vi: 'Bản tổng hợp', en: 'Digest' }
const calendarTitle = { vi: 'Lịch hạn việc', en: 'Calendar of days due' }
const AgencyAsked = Type.Optional(Type.String({ maxLength: 100 }))

/** What the program itself sees: whose part of it may be shown was asked before. */
const whole = (ctx: Ctx): Ctx => ({ ...ctx, actor: system })

async function showFeeds(ctx: Ctx, refused?: Problem, typed?: Readonly<Record<string, unknown>>) {
  const feeds = (await feedsOf(ctx, ownAccount(ctx))).map((feed) => ({ ...feed, name: scopeName(ctx, feed.agency) }))
  const own = ctx.actor.agency === null ? null : nameOn(ctx.actor.agency, ctx.today(), ctx.language)
  return show(calendarTitle, <CalendarPage feeds={feeds} own={own} refused={refused} typed={typed} />, {
    crumbs: [{ words: digestTitle, href: '/digest' }],
    ...(refused && { status: refused.status }),
  })
}

export const pages = [
  page({
    path: '/digest',
    may: readTasks,
    query: Type.Object({ agency: AgencyAsked }),
    run: async (ctx, { agency }) => {
      const scope = agency !== undefined && may(ctx.actor, readTasks, [agency]) ? agency : ctx.actor.agency
      const digest = await digestFor(whole(ctx), scope)
      return show(digestTitle, <DigestPage digest={digest} scope={scopeName(ctx, scope)} agency={scope} asOf={ctx.asOf} />, { figures: true })
    },
  }),
  page({ path: '/account/calendar', may: readTasks, run: (ctx) => showFeeds(ctx) }),
  form({
    path: '/account/calendar',
    may: readTasks,
    body: Type.Object({ agency: AgencyAsked }),
    run: async (ctx, { agency }) => {
      const token = await makeFeed(ctx, agency ?? null)
      const address = new URL(`/calendar/${token}.ics`, ctx.settings.origin).href
      return show(calendarTitle, <NewFeedPage address={address} />, { crumbs: [{ words: calendarTitle, href: '/account/calendar' }] })
    },
    retry: (ctx, _input, refused, { typed }) => showFeeds(ctx, refused, typed),
  }),
  form({
    path: '/account/calendar/revocation',
    may: readTasks,
    body: Type.Object({ feed: Type.String({ format: 'uuid' }) }),
    run: async (ctx, { feed }) => {
      await endFeed(ctx, feed)
      return goTo('/account/calendar', { vi: 'Đã thu hồi địa chỉ lịch.', en: 'The address was revoked.' })
    },
  }),
  page({
    path: '/calendar/:feed',
    may: anyone,
    params: Type.Object({ feed: Type.String({ maxLength: 80 }) }),
    run: async (ctx, { feed }) => {
      const token = /^([\w-]{43})\.ics$/.exec(feed)?.[1]
      if (token === undefined) throw feedUnknown({})
      return download(new TextEncoder().encode(await readFeed(whole(ctx), token)), 'text/calendar; charset=utf-8', 'han-viec.ics')
    },
  }),
]
