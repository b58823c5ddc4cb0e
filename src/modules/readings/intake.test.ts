import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { countSecretStubs } from '../documents/index.ts'
import { countBy, entriesOf, reportProgress, taskOf, tasksBy } from '../steering/index.ts'
import { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
import { takeIn } from './intake.actions.ts'
import { rejectReading } from './reading.actions.ts'
import { liftRecall } from './recall.actions.ts'
import { envelopeOf, type PlanRow, planText } from './testing.ts'

const clerk = { as: 'standing-clerk', today: '2025-02-01' } as const
const rows: readonly PlanRow[] = [
  { title: 'Ban hành quy chế khai thác dữ liệu', lead: 'Bộ Công an', product: 'Quy chế', due: 'Tháng 6/2025' },
  { title: 'Chuẩn hóa danh mục dùng chung', lead: 'Bộ Tài chính', product: 'Danh mục', due: 'Tháng 8/2025' },
  { title: 'Bố trí kinh phí vận hành kho dữ liệu', lead: 'Bộ Tài chính', product: 'Văn bản', due: 'Tháng 9/2025' },
]
const words = (given: readonly PlanRow[], number = '12/KH-BNV') => new TextDecoder().decode(planText(given, { number }))
const first = { id: '000.00.00.G09,2025/01/10,12/KH-BNV', number: '12/KH-BNV' }
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (refused: Error & { slug?: string }) => refused.slug ?? refused.message,
  )

async function arrived(ctx: Ctx, envelope: Parameters<typeof envelopeOf>[0]) {
  const taken = await takeIn(ctx, envelopeOf(envelope))
  if (taken.kind !== 'proposed') throw new Error(taken.kind)
  return { preview: await previewImport(ctx, taken.id), outcome: await carryOutImport(ctx, taken.id) }
}

test('a plan that comes in an envelope becomes tasks like any other', async () => {
  await scenario(clerk, async (ctx) => {
    const { outcome } = await arrived(ctx, { ...first, text: words(rows) })
    expect(outcome.created).toBe(3)
    expect((await tasksBy(ctx, { shared: [], sort: 'position' })).map(({ code }) => code)).toEqual([
      'KH12-2025-001',
      'KH12-2025-002',
      'KH12-2025-003',
    ])
  })
})

test('a recall freezes every task of its document with the reason in the story, and taking it back restores them', async () => {
  await scenario(clerk, async (ctx) => {
    await arrived(ctx, { ...first, text: words(rows) })
    const later = seen(ctx, { ...clerk, today: '2025-03-01' })
    await reportProgress(later, { code: 'KH12-2025-001', words: 'Đã có dự thảo', progress: 40 })
    const recalled = await takeIn(
      later,
      envelopeOf({ kind: 'recall', id: 'r1', concerns: [first.id], reason: 'Sai thể thức', number: '13/KH-BNV', text: null }),
    )
    expect(recalled).toMatchObject({ kind: 'recalled', tasks: 3 })
    expect(await countBy(later, { shared: [] })).toBe(0)
    const frozen = await taskOf(later, 'KH12-2025-001')
    expect(frozen.withdrawnOn).toBe('2025-03-01')
    expect((await entriesOf(later, frozen.id))[0]).toMatchObject({ kind: 'recalled', words: 'Sai thể thức', details: { sender: 'Bộ Nội vụ' } })
    expect(await refusalOf(reportProgress(later, { code: 'KH12-2025-001', words: 'Vẫn làm' }))).toBe('task-off-board')
    const again = await takeIn(later, { fileName: 'lai.txt', mediaType: 'text/plain', bytes: envelopeOf({ ...first, text: words(rows) }).bytes })
    expect(again.kind).toBe('proposed')
    expect(await countBy(later, { shared: [] })).toBe(3)
    expect(await taskOf(later, 'KH12-2025-001')).toMatchObject({ progress: 40, withdrawnOn: null })
  })
})

test('lifting a recall leaves a task alone that somebody else had taken off before', async () => {
  await scenario(clerk, async (ctx) => {
    await arrived(ctx, { ...first, text: words(rows) })
    await rejectReading(ctx, 'KH12-2025-003')
    const recalled = await takeIn(ctx, envelopeOf({ kind: 'recall', id: 'r1', concerns: [first.id], number: '13/KH-BNV', text: null }))
    if (recalled.kind !== 'recalled') throw new Error(recalled.kind)
    expect(await liftRecall(ctx, recalled.documents[0] ?? '')).toBe(2)
    expect(await countBy(ctx, { shared: [] })).toBe(2)
    expect(await liftRecall(ctx, recalled.documents[0] ?? '')).toBe(0)
  })
})

test('an update takes the place of the document it names: codes are kept, what it leaves out is withdrawn', async () => {
  await scenario(clerk, async (ctx) => {
    await arrived(ctx, { ...first, text: words(rows) })
    const changed = [
      { ...(rows[0] as PlanRow), due: 'Tháng 7/2025' },
      rows[1] as PlanRow,
      { title: 'Tổ chức tập huấn cán bộ cấp xã', lead: 'Bộ Nội vụ', due: 'Tháng 5/2025' },
    ]
    const { preview, outcome } = await arrived(seen(ctx, { ...clerk, today: '2025-02-20' }), {
      kind: 'update',
      id: 'u1',
      concerns: [first.id],
      number: '12/KH-BNV',
      text: words(changed),
    })
    expect(preview.earlier?.number).toBe('12/KH-BNV')
    expect(outcome).toEqual({ created: 1, changed: 2, unchanged: 0, withdrawn: 1 })
    const today = seen(ctx, { ...clerk, today: '2025-02-21' })
    expect((await taskOf(today, 'KH12-2025-001')).dueOn).toBe('2025-07-31')
    expect((await taskOf(today, 'KH12-2025-003')).withdrawnOn).toBe('2025-02-20')
    const old = await proposeImport(today, envelopeOf({ ...first, text: words(rows) }))
    expect('refused' in old && old.refused.slug).toBe('newer-version-known')
  })
})

test('a replacement takes the place of several documents at once, and puts back what a recall froze', async () => {
  await scenario(clerk, async (ctx) => {
    const other = { id: '000.00.00.G09,2025/01/11,14/KH-BNV', number: '14/KH-BNV' }
    await arrived(ctx, { ...first, text: words(rows.slice(0, 2)) })
    await arrived(ctx, {
      ...other,
      text: words([{ title: 'Kiểm tra an toàn thông tin các hệ thống cấp độ 3', lead: 'Bộ Công an', due: 'Tháng 10/2025' }], '14/KH-BNV'),
    })
    await takeIn(ctx, envelopeOf({ kind: 'recall', id: 'r1', concerns: [first.id], number: '15/KH-BNV', text: null }))
    expect(await countBy(ctx, { shared: [] })).toBe(1)
    const both = [...rows.slice(0, 2), { title: 'Kiểm tra an toàn thông tin các hệ thống cấp độ 3', lead: 'Bộ Công an', due: 'Tháng 11/2025' }]
    const later = seen(ctx, { ...clerk, today: '2025-03-01' })
    await arrived(later, { kind: 'replace', id: 'p1', concerns: [first.id, other.id], number: '20/KH-BNV', text: words(both, '20/KH-BNV') })
    expect((await tasksBy(later, { shared: [], sort: 'code' })).map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['KH12-2025-001', '2025-06-30'],
      ['KH12-2025-002', '2025-08-31'],
      ['KH14-2025-001', '2025-11-30'],
    ])
  })
})

test('a status message and a recall of something unknown change no task', async () => {
  await scenario(clerk, async (ctx) => {
    await arrived(ctx, { ...first, text: words(rows) })
    const status = new TextEncoder().encode(
      '<edXML><Status><From><OrganId>000.00.00.H41</OrganId></From><StatusCode>03</StatusCode><Description>Đã tiếp nhận</Description></Status></edXML>',
    )
    expect(await takeIn(ctx, { fileName: 's.edxml', mediaType: 'application/xml', bytes: status })).toEqual({ kind: 'noted', status: '03' })
    const recall = await takeIn(
      ctx,
      envelopeOf({ kind: 'recall', id: 'r9', concerns: ['000.00.00.G01,2025/01/10,99/KH-XYZ'], number: '16/KH-BNV', text: null }),
    )
    expect(recall.kind === 'refused' && recall.refused.slug).toBe('recall-of-unknown')
    expect(await countBy(ctx, { shared: [] })).toBe(3)
  })
})

test('a secret document in an envelope is only counted', async () => {
  await scenario(clerk, async (ctx) => {
    const before = await countSecretStubs(ctx)
    const taken = await takeIn(ctx, envelopeOf({ id: 's1', number: '17/KH-BNV', text: `BỘ NỘI VỤ\nMẬT\nSố: 17/KH-BNV\n${words(rows)}` }))
    expect(taken.kind === 'refused' && taken.refused.slug).toBe('secret-document-refused')
    expect([await countSecretStubs(ctx), await countBy(ctx, { shared: [] })]).toEqual([before + 1, 0])
  })
})
