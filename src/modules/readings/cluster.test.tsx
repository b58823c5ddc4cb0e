import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { drawn, wordsOf } from '../../platform/ui/testing.tsx'
import { countBy, elsewhere, insertTasks, reportProgress, taskOf } from '../steering/index.ts'
import { decideConflict, disagreements, findClusters } from './cluster.actions.ts'
import { ConflictsPage } from './conflict.view.tsx'
import { correctFromWords } from './correcting.actions.ts'
import { carryOutImport, proposeImport } from './import.actions.ts'
import { givenDirective, givenPlan, type PlanRow } from './testing.ts'

const clerk = { as: 'standing-clerk', today: '2025-03-01' } as const
const rows: readonly PlanRow[] = [
  { title: 'Ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử', lead: 'Bộ Tư pháp', product: 'Quy chế', due: 'Tháng 6/2025' },
  { title: 'Kiểm kê trụ sở dôi dư sau sắp xếp đơn vị hành chính', lead: 'Bộ Tài chính', product: 'Báo cáo', due: 'Quý III/2025' },
  { title: 'Tập huấn kỹ năng số cho cán bộ trạm y tế xã', lead: 'Bộ Y tế', product: 'Lớp tập huấn', due: '31/10/2025' },
]

/** A plan, and a later directive that orders some of it again. */
async function bothImported(ctx: Ctx, paragraphs: readonly string[], more: Parameters<typeof givenDirective>[2] = {}) {
  const plan = await givenPlan(ctx, rows)
  return { plan, directive: await givenDirective(ctx, paragraphs, more) }
}

test('one task ordered in two documents is found in both, though worded otherwise', async () => {
  await scenario(clerk, async (ctx) => {
    const { plan, directive } = await bothImported(ctx, [
      '1. Bộ Tư pháp ban hành quy chế về khai thác kho dữ liệu hộ tịch điện tử trước ngày 01/9/2025.',
      '2. Bộ Công Thương hoàn thành đấu nối trạm biến áp tại các khu công nghiệp ven biển trước ngày 30/11/2025.',
    ])
    expect(directive.length).toBe(2)
    expect((await elsewhere(ctx, plan[0]?.id ?? '')).map(({ task }) => task.code)).toEqual([directive[0]?.code])
    expect(await elsewhere(ctx, directive[1]?.id ?? '')).toEqual([])
    const all = await disagreements(ctx)
    expect(all.map(({ field, given }) => [field, given])).toEqual([['deadline', ['2025-06-30', '2025-09-01']]])
  })
})

test('documents that agree are never shown as disagreeing, however exactly each says it', async () => {
  await scenario(clerk, async (ctx) => {
    const { plan } = await bothImported(ctx, [
      '1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trong tháng 6/2025.',
      '2. Bộ Tài chính kiểm kê trụ sở dôi dư sau sắp xếp đơn vị hành chính, hoàn thành trong tháng 8/2025.',
    ])
    expect((await elsewhere(ctx, plan[0]?.id ?? '')).length).toBe(1)
    const all = await disagreements(ctx)
    expect(all.map(({ field }) => field)).toEqual(['precision'])
    expect(drawn(<ConflictsPage all={all} mayDecide />)).not.toContain('name="follows"')
  })
})

test('the document of the higher authority is proposed, then the later one, then the more exact', async () => {
  await scenario(clerk, async (ctx) => {
    const { directive } = await bothImported(ctx, ['1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trước ngày 01/5/2025.'], {
      number: '05/CT-TTg',
      day: '03 tháng 01 năm 2025',
    })
    const [conflict] = await disagreements(ctx)
    expect([conflict?.proposed?.side.task.code, conflict?.proposed?.rule.vi]).toEqual([directive[0]?.code, 'văn bản của cấp cao hơn'])
  })
  await scenario(clerk, async (ctx) => {
    const { directive } = await bothImported(ctx, ['1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trước ngày 01/5/2025.'], {
      number: '05/CT-BNV',
      day: '03 tháng 02 năm 2025',
    })
    const [conflict] = await disagreements(ctx)
    expect([conflict?.proposed?.side.task.code, conflict?.proposed?.rule.vi]).toEqual([directive[0]?.code, 'văn bản ban hành sau'])
  })
})

test('a decision stays when clusters are made anew and another document joins, and both values stay visible', async () => {
  await scenario(clerk, async (ctx) => {
    const { plan, directive } = await bothImported(ctx, [
      '1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trước ngày 01/9/2025.',
    ])
    const [conflict] = await disagreements(ctx)
    if (!conflict) throw new Error('a disagreement was expected')
    await decideConflict(ctx, { cluster: conflict.cluster, field: 'deadline', follows: plan[0]?.id ?? '', reason: 'Kế hoạch là văn bản gốc' })
    await findClusters(ctx)
    await givenDirective(
      seen(ctx, { ...clerk, today: '2025-03-05' }),
      ['1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trước ngày 15/12/2025.'],
      { number: '09/CT-BNV', day: '04 tháng 3 năm 2025' },
    )
    const [again] = await disagreements(ctx)
    expect(again?.decision).toMatchObject({ reason: 'Kế hoạch là văn bản gốc', follows: plan[0]?.id, byName: 'standing-clerk' })
    expect(again?.sides.map(({ task }) => task.dueOn).toSorted()).toEqual(['2025-06-30', '2025-08-31', '2025-12-14'])
    const words = wordsOf(drawn(<ConflictsPage all={await disagreements(ctx)} mayDecide />))
    expect(words).toContain(`Theo ${plan[0]?.code}: Kế hoạch là văn bản gốc`)
    expect(words).toContain(directive[0]?.code)
  })
})

test('a page that was open while clusters were made anew can still be answered', async () => {
  await scenario(clerk, async (ctx) => {
    const { plan } = await bothImported(ctx, ['1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trước ngày 01/9/2025.'])
    const [conflict] = await disagreements(ctx)
    await findClusters(ctx)
    await decideConflict(ctx, { cluster: conflict?.cluster ?? '', field: 'deadline', follows: plan[0]?.id ?? '', reason: 'Theo kế hoạch' })
    expect((await disagreements(ctx))[0]?.decision?.reason).toBe('Theo kế hoạch')
  })
})

test('different leads are a disagreement, a ministry and its successor are not', async () => {
  await scenario(clerk, async (ctx) => {
    await bothImported(ctx, ['1. Bộ Công an ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trong tháng 6/2025.'])
    expect((await disagreements(ctx)).map(({ field, given }) => [field, given])).toEqual([['lead', ['Bộ Công an', 'Bộ Tư pháp']]])
  })
  await scenario(clerk, async (ctx) => {
    await givenPlan(ctx, [{ title: 'Phủ sóng di động tại các thôn bản vùng lõm sóng', lead: 'Bộ Thông tin và Truyền thông', due: 'Tháng 6/2025' }])
    const [again] = await givenDirective(ctx, ['1. Bộ Khoa học và Công nghệ phủ sóng di động tại các thôn bản vùng lõm sóng trong tháng 6/2025.'], {
      day: '10 tháng 4 năm 2025',
    })
    expect((await elsewhere(ctx, again?.id ?? '')).length).toBe(1)
    expect(await disagreements(ctx)).toEqual([])
  })
})

test('numbers promised are kept with a task, shown as people say them, and compared between documents', async () => {
  await scenario(clerk, async (ctx) => {
    const [first] = await givenDirective(ctx, [
      '1. Bộ Tư pháp số hóa sổ hộ tịch lưu trữ tại các xã, đạt tỷ lệ tối thiểu 80% sổ hộ tịch, hoàn thành trước ngày 30/9/2025.',
    ])
    expect(first?.targets).toMatchObject([{ op: '>=', value: 80, unit: '%' }])
    const [second] = await givenDirective(
      ctx,
      ['1. Bộ Tư pháp số hóa sổ hộ tịch lưu trữ tại các xã, đạt tỷ lệ tối thiểu 95% sổ hộ tịch, hoàn thành trước ngày 30/9/2025.'],
      { number: '08/CT-BNV', day: '20 tháng 02 năm 2025' },
    )
    const [conflict] = await disagreements(ctx)
    expect([conflict?.field, conflict?.given]).toEqual(['target', ['>= 80 %', '>= 95 %']])
    expect((await taskOf(ctx, second?.code ?? '')).targets[0]?.value).toBe(95)
    expect(wordsOf(drawn(<ConflictsPage all={conflict ? [conflict] : []} mayDecide />))).toMatch(/ít nhất 80%.*ít nhất 95%/)
  })
})

test('what happens to a task leaves its clusters alone; a corrected day is compared when clusters are next made', async () => {
  await scenario(clerk, async (ctx) => {
    const { plan } = await bothImported(ctx, ['1. Bộ Tư pháp ban hành quy chế khai thác kho dữ liệu hộ tịch điện tử trước ngày 01/9/2025.'])
    const code = plan[0]?.code ?? ''
    await reportProgress(ctx, { code, words: 'Đã lấy ý kiến', progress: 30 })
    expect((await disagreements(ctx)).length).toBe(1)
    await correctFromWords(ctx, {
      code,
      title: plan[0]?.title ?? '',
      lead: 'Bộ Tư pháp',
      product: 'Quy chế',
      deadline: 'trước ngày 01/9/2025',
      words: 'Đọc nhầm tháng',
    })
    await findClusters(ctx)
    expect(await disagreements(ctx)).toEqual([])
    expect((await elsewhere(ctx, plan[0]?.id ?? '')).length).toBe(1)
  })
})

const seeds = new URL('../../../../shared/seeds/', import.meta.url)
const planFile = new URL('003_6dcd02d5aa2677cd.txt', seeds)

const [verbs, things, places] = [
  ['Rà soát', 'Xây dựng', 'Kiểm tra', 'Tổng kết', 'Nâng cấp'],
  ['quy hoạch thoát nước', 'hệ thống quan trắc', 'đề án trồng rừng', 'hồ sơ nghệ nhân', 'mạng lưới thú y', 'kho vật tư', 'đội cứu hộ'],
  ['vùng cao', 'ven biển', 'đồng bằng', 'đô thị', 'hải đảo', 'biên giới'],
]

/** A board on which so many other tasks stand. */
async function crowded(ctx: Ctx, count: number) {
  const plain = (await givenPlan(ctx, rows.slice(0, 1)))[0]
  if (!plain) throw new Error('a task was expected')
  const { id: _, ...task } = plain
  const fresh = Array.from({ length: count }, (_each, n) => ({
    ...task,
    code: `XX-${n}`,
    position: n,
    spanStart: null,
    spanEnd: null,
    title: `${verbs[n % 5]} ${things[n % 7]} ${places[n % 6]} giai đoạn ${n % 89}, hạng mục ${n % 83} và tuyến ${n % 79}`,
  }))
  await insertTasks(ctx, fresh, { kind: 'imported', details: {} })
}

describe.skipIf(!existsSync(planFile))('a real plan of 248 rows', () => {
  test.each([0, 3_000])('is imported whole, clusters and all, beside %d other tasks', async (others) => {
    await scenario({ as: 'standing-clerk', today: '2025-04-01' }, async (ctx) => {
      if (others > 0) await crowded(ctx, others)
      const before = await countBy(ctx, { shared: [] })
      const proposed = await proposeImport(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes: new Uint8Array(readFileSync(planFile)) })
      if ('refused' in proposed) throw proposed.refused
      await carryOutImport(ctx, proposed.id)
      expect(await countBy(ctx, { shared: [] })).toBe(before + 248)
    })
  })
})
