import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { Problem } from '../../platform/problems.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { decideProposal, indicatorsOn, linkTask, proposalFile, proposeValues } from '../indicators/index.ts'
import { completeTask, confirmCompletion } from './actions.ts'
import { entriesOf } from './history.store.ts'
import { evidenceOf } from './evidence.store.ts'
import { probedBy } from './probe.actions.ts'
import { type Finding, partsOfCheck } from './probe.ts'
import { taskFile } from './file.actions.ts'
import { givenPlan } from './testing.ts'

const first = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const second = { ...first, account: '00000000-0000-4000-8000-00000000000b' } as const
const lead = { as: 'agency-clerk', agency: 'bo-y-te', account: '00000000-0000-4000-8000-00000000000c' } as const
const plan = [{ title: 'Nâng số tiện ích trên nền tảng định danh', lead: 'Bộ Y tế', product: 'Báo cáo', due: 'Tháng 12/2026' }]

/** An indicator of the country whose last promise is a number to be reached. */
const aimed = (day: string) =>
  indicatorsOn(day).find(
    ({ units, formula, targets, every }) => units === 'country' && formula === 'amount' && every === 'month' && targets.at(-1)?.type === 'at-least',
  )

async function publish(ctx: Ctx, code: string, period: string, value: number): Promise<void> {
  const cell = { unit: 'viet-nam', period, dimension: '', category: '', figure: { numerator: value, denominator: null } }
  const at = { place: 'period', numerator: 'numerator', denominator: 'denominator' } as const
  const id = await proposeValues(seen(ctx, { ...first, today: ctx.today() }), { code, kind: 'report', cells: [{ ...cell, at }] })
  const other = seen(ctx, { ...second, today: ctx.today() })
  await decideProposal(other, id, { outcome: 'approved', fingerprint: (await proposalFile(other, id)).fingerprint })
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Problem ? error.slug : String(error)),
  )

test('a check is written as its kind and its subject', () => {
  expect(partsOfCheck('registry:dat-dai/clean')).toEqual({ probe: 'registry', subject: 'dat-dai/clean' })
  expect(partsOfCheck('nothing')).toEqual({ probe: '', subject: 'nothing' })
})

test('a task closes on the published value of its indicator, and whoever confirms has the value looked at again', async () => {
  await scenario({ today: '2026-02-05', ...first }, async (ctx) => {
    const [task] = await givenPlan(ctx, plan)
    const code = task?.code ?? ''
    const indicator = aimed('2026-02-05')
    const wanted = indicator?.targets.at(-1)?.value ?? 0
    const check = `indicator:${indicator?.code}`
    const agency = seen(ctx, { ...lead, today: '2026-02-05' })
    const completion = { code, on: '2026-02-05', check, uploads: [] }
    expect(await refusal(completeTask(agency, completion))).toBe('check-unknown')
    await linkTask(ctx, { code: indicator?.code ?? '', task: code })
    expect((await taskFile(agency, code)).checks.map((each) => each.check)).toEqual([check])
    expect(await refusal(completeTask(agency, completion))).toBe('check-failed')
    await publish(ctx, indicator?.code ?? '', '2025-12', wanted - 1)
    expect(await refusal(completeTask(agency, completion))).toBe('check-failed')
    await publish(seen(ctx, { today: '2026-02-06' }), indicator?.code ?? '', '2026-01', wanted)
    const stale = seen(agency, { today: '2026-05-20' })
    expect(await refusal(completeTask(stale, { ...completion, on: '2026-05-20' }))).toBe('check-failed')
    await completeTask(seen(agency, { today: '2026-02-06' }), { ...completion, on: '2026-02-06' })
    const [proof] = await evidenceOf(ctx, task?.id ?? '')
    expect(proof?.check).toMatchObject({ check, holds: true, inputs: { value: wanted, target: wanted, period: '2026-01' } })
    await confirmCompletion(seen(ctx, { ...second, today: '2026-02-07' }), { code, words: 'Đã đối chiếu số công bố' })
    const [confirmed] = await entriesOf(seen(ctx, { today: '2026-02-07' }), task?.id ?? '')
    expect(confirmed).toMatchObject({ kind: 'confirmed', details: { checks: [{ check, holds: true }] } })
    expect((confirmed?.details['checks'] as { at: string }[] | undefined)?.[0]?.at).toMatch(/^2026-02-07T/)
  })
})

test('what has gone since it was reported cannot be confirmed', async () => {
  const seenNow: { there: boolean } = { there: true }
  const look = async (): Promise<Finding> => ({
    holds: seenNow.there,
    words: { vi: 'Dịch vụ', en: 'The service' },
    inputs: { there: String(seenNow.there) },
  })
  probedBy({
    id: 'service',
    name: { vi: 'Dịch vụ', en: 'Service' },
    offered: async () => [{ subject: 'a', name: { vi: 'Dịch vụ a', en: 'Service a' } }],
    look,
    address: () => '/',
  })
  await scenario({ today: '2026-02-05', ...first }, async (ctx) => {
    const [task] = await givenPlan(ctx, plan)
    const code = task?.code ?? ''
    await completeTask(ctx, { code, on: '2026-02-05', check: 'service:a', uploads: [] })
    seenNow.there = false
    const other = seen(ctx, { ...second, today: '2026-02-06' })
    expect(await refusal(confirmCompletion(other, { code, words: 'Đã xem' }))).toBe('check-failed')
    seenNow.there = true
    expect(await refusal(confirmCompletion(other, { code, words: 'Đã xem' }))).toBe('nothing')
  })
})
