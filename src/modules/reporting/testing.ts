import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { seen } from '../../platform/scenario.ts'
import { bareTask, completeTask, insertTasks, reportProgress, type Task } from '../steering/index.ts'
import { lockCampaign, openCampaign } from './campaign.actions.ts'
import { startReport, takeStep } from './report.actions.ts'
import type { Report } from './report.store.ts'

export const home = 'bo-noi-vu'
export const health = 'bo-y-te'

const account = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

/** Everybody of the cycle on a day: a clerk and a head for each agency, two clerks of the standing body. */
export const castOn = (ctx: Ctx, today: PlainDate) => ({
  clerk: (agency: string) => seen(ctx, { today, as: 'agency-clerk', agency, account: account(11) }),
  head: (agency: string) => seen(ctx, { today, as: 'agency-leader', agency, account: account(12) }),
  standing: seen(ctx, { today, as: 'standing-clerk', account: account(13) }),
})

type Row = { title: string; lead: string; name: string; product: string; due: PlainDate }

const rows: readonly Row[] = [
  { title: 'Xây dựng nghị định về lưu trữ điện tử', lead: home, name: 'Bộ Nội vụ', product: 'Nghị định của Chính phủ', due: '2025-05-31' },
  { title: 'Hoàn thành số hóa hồ sơ cán bộ', lead: home, name: 'Bộ Nội vụ', product: 'Cơ sở dữ liệu', due: '2025-09-30' },
  { title: 'Triển khai hồ sơ sức khỏe điện tử', lead: health, name: 'Bộ Y tế', product: 'Nền tảng', due: '2025-05-31' },
  { title: 'Kết nối dữ liệu khám chữa bệnh trên VNeID', lead: health, name: 'Bộ Y tế', product: 'Báo cáo', due: '2025-12-31' },
  { title: 'Rà soát thủ tục cấp giấy phép xây dựng', lead: 'bo-xay-dung', name: 'Bộ Xây dựng', product: 'Danh mục', due: '2025-06-10' },
  { title: 'Cập nhật dữ liệu hộ tịch', lead: 'cac-ubnd-cap-xa', name: 'Ủy ban nhân dân cấp xã', product: 'Cơ sở dữ liệu', due: '2025-06-30' },
]

const taskOf = ({ title, lead, name, product, due }: Row, at: number): Omit<Task, 'id'> =>
  bareTask({ code: `KH2025-${String(at + 1).padStart(3, '0')}`, position: at + 1, title, lead: [lead], leadNames: [name], product, dueOn: due })

/** Six tasks on the board in April 2025; in the window 15/5 – 14/6 one is done late, one in time, one told of. */
export async function givenBoard(ctx: Ctx): Promise<Task[]> {
  const on = (day: PlainDate) => seen(ctx, { today: day, as: 'system' })
  const tasks = await insertTasks(on('2025-04-10'), rows.map(taskOf), { kind: 'added', details: {} })
  const code = (at: number) => tasks[at]?.code as string
  await completeTask(on('2025-06-05'), {
    code: code(0),
    on: '2025-06-04',
    number: '30/2025/NĐ-CP',
    issuedOn: '2025-06-04',
    signer: 'Thủ tướng Chính phủ',
    words: 'Nghị định đã được ban hành',
    uploads: [],
  })
  await reportProgress(on('2025-06-10'), { code: code(1), words: 'Đã số hóa 1.250 hồ sơ', progress: 40 })
  await completeTask(on('2025-05-20'), {
    code: code(2),
    on: '2025-05-20',
    link: 'https://example.vn/bao-cao',
    words: 'Nền tảng đã vận hành',
    uploads: [],
  })
  return tasks
}

/** The report of an agency taken through all its steps. */
export async function givenAccepted(ctx: Ctx, campaign: string, agency: string, today: PlainDate): Promise<Report> {
  const { clerk, head, standing } = castOn(ctx, today)
  const begun = await startReport(clerk(agency), { campaign, agency })
  await takeStep(clerk(agency), { campaign, agency, revision: begun.revision, step: 'submit' })
  await takeStep(head(agency), { campaign, agency, revision: begun.revision + 1, step: 'approve' })
  return takeStep(standing, { campaign, agency, revision: begun.revision + 2, step: 'accept' })
}

/** The round of June 2025 locked with two agencies that reported and one that did not. */
export async function givenLocked(ctx: Ctx): Promise<string> {
  await givenBoard(ctx)
  const { code } = await openCampaign(castOn(ctx, '2025-06-15').standing, { regime: 'ke-hoach', period: '2025-06' })
  await givenAccepted(ctx, code, home, '2025-06-20')
  await givenAccepted(ctx, code, health, '2025-06-20')
  await lockCampaign(castOn(ctx, '2025-06-25').standing, code)
  return code
}
