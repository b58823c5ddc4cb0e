import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, type PlainDate } from '../../platform/dates.ts'
import { seen } from '../../platform/scenario.ts'
import { type AccountRole, addPersona } from '../identity/index.ts'
import { inboxPage, wordsOf } from '../notices/index.ts'
import { bareTask, insertTasks, type Task } from '../steering/index.ts'

/** An account to tell things to; its id. */
export const givenAccount = (ctx: Ctx, name: string, role: AccountRole, agency: string | null = null): Promise<string> =>
  addPersona(ctx, { name, displayName: `Vai ${name}`, role, agency })

/** One account of each audience: a clerk and the head of the Ministry of Home Affairs, the standing body, a leader. */
export async function givenBoard(ctx: Ctx): Promise<Record<'clerk' | 'head' | 'standing' | 'leader', string>> {
  return {
    clerk: await givenAccount(ctx, 'chuyen-vien', 'agency-clerk', 'bo-noi-vu'),
    head: await givenAccount(ctx, 'bo-truong', 'agency-leader', 'bo-noi-vu'),
    standing: await givenAccount(ctx, 'thuong-truc', 'standing-clerk'),
    leader: await givenAccount(ctx, 'lanh-dao', 'leader'),
  }
}

/** A task on the board since April 2025, of the Ministry of Home Affairs unless another leads. */
export async function givenTask(ctx: Ctx, { code = 'KH2025-001', ...given }: Partial<Task> & { dueOn: PlainDate }): Promise<Task> {
  const task = bareTask({ title: 'Xây dựng nghị định về lưu trữ điện tử', product: 'Nghị định', lead: ['bo-noi-vu'], code, ...given })
  const day = ctx.today() < '2025-06-15' || ctx.today() > '2025-06-15' ? ctx.today() : '2025-04-10'
  const [added] = await insertTasks(seen(ctx, { today: day, as: 'system' }), [task], { kind: 'added', details: {} })
  return added as Task
}

/** What an account was told, oldest first, with the day on which it was. */
export const inbox = async (ctx: Ctx, account: string) =>
  (await inboxPage(ctx, account, {}, { offset: 0, limit: 500 })).rows
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((notice) => ({ ...notice, on: dayAt(notice.at), subject: wordsOf(notice).subject.vi }))
