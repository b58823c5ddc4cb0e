import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { drawn, wordsOf } from '../../platform/ui/testing.tsx'
import { completeTask } from './actions.ts'
import { missingProof, promisedProduct } from './proof.ts'
import { TaskPage } from './task.view.tsx'
import { taskFile } from './file.actions.ts'
import { givenPlan } from './testing.ts'
import { leastSure, partsOf, settledTraces } from './trace.ts'
import { evidenceOf } from './evidence.store.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a', today: '2025-03-01' } as const
const second = { ...clerk, account: '00000000-0000-4000-8000-00000000000b' } as const
const nothing = { number: null, issuedOn: null, signer: null, fileHash: null, link: null, check: null }

test('a product is known by its words, or else by the title of the task', () => {
  expect(promisedProduct({ product: 'Nghị định của Chính phủ', title: 'Xây dựng' })?.requires).toEqual(['number', 'date', 'signer'])
  expect(promisedProduct({ product: null, title: 'Xây dựng đề án sắp xếp trụ sở' })?.id).toBe('scheme')
  expect(promisedProduct({ product: null, title: 'Cùng nhau cố gắng' })).toBeNull()
})

test('what a product asks for is missing until something given shows it', () => {
  const decree = { requires: ['number', 'date', 'signer'] as const }
  expect(missingProof(decree, [])).toEqual(['number', 'date', 'signer'])
  expect(
    missingProof(decree, [
      { ...nothing, number: '15/2025/NĐ-CP', issuedOn: '2025-06-20' },
      { ...nothing, fileHash: 'a' },
    ]),
  ).toEqual(['signer'])
})

test('the form asks for what proves this product, and whoever confirms is told what is missing', async () => {
  await scenario(clerk, async (ctx) => {
    const [task] = await givenPlan(ctx, [
      { title: 'Xây dựng nghị định về lưu trữ điện tử', lead: 'Bộ Nội vụ', product: 'Nghị định của Chính phủ', due: 'Tháng 6/2025' },
    ])
    const code = task?.code ?? ''
    expect(wordsOf(drawn(<TaskPage file={await taskFile(ctx, code)} />))).toMatch(/Cần có: số, ký hiệu văn bản, ngày ban hành, người ký/)
    await completeTask(ctx, { code, on: '2025-03-01', link: 'https://congbao.example/nd', uploads: [] })
    expect(await evidenceOf(ctx, task?.id ?? '')).toMatchObject([{ link: 'https://congbao.example/nd', number: null }])
    const page = drawn(<TaskPage file={await taskFile(seen(ctx, second), code)} />)
    expect(wordsOf(page)).toMatch(/còn thiếu số, ký hiệu văn bản, ngày ban hành, người ký/)
    expect(page).toContain('<a href="https://congbao.example/nd"')
  })
})

test('what a person has said of a field is sure and marks no words; overlapping parts are marked once', () => {
  const trace = (start: number, end: number, confidence: number) => ({ spans: [{ start, end }], rule: 'r', confidence })
  const traces = { lead: trace(0, 10, 0.7), product: trace(20, 30, 0.8), verb: trace(18, 24, 0.9), deadline: trace(40, 50, 0.95) }
  expect(partsOf(traces).map(({ field }) => field)).toEqual(['lead', 'product', 'deadline'])
  expect(leastSure({ traces, confidence: 0.5 })).toEqual({ field: 'lead', confidence: 0.7 })
  const settled = settledTraces(traces, ['lead'])
  expect([leastSure({ traces: settled, confidence: 0.5 }).field, partsOf(settled).map(({ field }) => field)]).toEqual([
    'product',
    ['product', 'deadline'],
  ])
})
