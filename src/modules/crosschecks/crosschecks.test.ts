import { describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { changeRecord } from '../records/index.ts'
import { crossId, type CrossRule, crossRulesOn, registryOn } from '../registries/index.ts'
import { checkAcross, crossChecks } from './check.actions.ts'
import { compareRegistries } from './compare.store.ts'
import { resultOf } from './store.ts'

const today = '2026-03-02'
const woman = (full_name: string, date_of_birth: string) => ({ full_name, date_of_birth, sex: 'female' })
const first = woman('Nguyễn Thị Thử', '1990-04-05')
const second = woman('Trần Thị Mẫu', '1990-05-06')
const held = {
  population: {
    '001190000001': { ...first, province: '01' },
    '001190000002': { ...second, province: '01' },
    '001322000003': { ...woman('Lê Thị Bé', '2022-10-10'), province: '01' },
  },
  'civil-status': {
    HT1: { event: 'death', personal_id: '001190000001', ...first },
    HT2: { event: 'marriage', personal_id: '001190000002', ...second },
    HT3: { event: 'death', personal_id: '001190000009', ...second },
  },
  'driving-licences': {
    790001: { id_number: '001190000001', ...first, licence_class: 'B1' },
    790002: { id_number: '001190000002', ...second, licence_class: 'B1' },
  },
  pupils: { HS1: { personal_id: '001322000003', ...woman('Lê Thị Bé', '2018-10-10'), enrolled_on: '2025-09-05' } },
} as const

const load = async (ctx: Ctx, registry: keyof typeof held) => {
  for (const [key, fields] of Object.entries(held[registry])) await changeRecord(ctx, { registry, key, fields, reason: 'thử' })
}

describe('rules across registries', () => {
  test('name registries, fields and codes that are defined, once each', () => {
    const rules = crossRulesOn('2026-01-01')
    expect(new Set(rules.map(crossId)).size).toBe(rules.length)
    for (const rule of rules) {
      const [own, other] = [registryOn(rule.registry, '2026-01-01'), registryOn(rule.other.registry, '2026-01-01')]
      const names = (registry: typeof own) => registry?.fields.map(({ field }) => field)
      const named = rule.fault.is === 'differs' ? [rule.fault.field] : rule.fault.is === 'younger' ? [rule.fault.on] : []
      expect(names(own)).toEqual(expect.arrayContaining([rule.field, ...named, ...Object.keys(rule.having ?? {})]))
      expect(names(other)).toEqual(expect.arrayContaining([rule.other.field, ...Object.keys(rule.other.having ?? {})]))
      for (const [field, values] of Object.entries(rule.other.having ?? {}))
        expect(other?.fields.find((each) => each.field === field)?.codes).toEqual(expect.arrayContaining([...values]))
    }
  })

  test('find who drives though a death is registered, who is not in the population, who is too young by it', async () => {
    await scenario({ today, as: 'system' }, async (ctx) => {
      for (const registry of ['population', 'civil-status', 'driving-licences', 'pupils'] as const) await load(ctx, registry)
      await checkAcross(ctx)
      expect(await resultOf(ctx, 'driving-licences.holder-deceased')).toMatchObject({ checked: 2, failed: 1, keys: ['790001'] })
      expect(await resultOf(ctx, 'population.still-held-after-death')).toMatchObject({ checked: 3, failed: 1, keys: ['001190000001'] })
      expect(await resultOf(ctx, 'civil-status.deceased-unknown')).toMatchObject({ checked: 3, failed: 1, keys: ['HT3'] })
      expect(await resultOf(ctx, 'pupils.too-young')).toMatchObject({ checked: 1, failed: 1, keys: ['HS1'] })
    })
  })

  test('judge nothing while the other registry holds nothing, and run again only when one of the two moved', async () => {
    await scenario({ today, as: 'system' }, async (ctx) => {
      await load(ctx, 'driving-licences')
      expect(await checkAcross(ctx)).toBe(crossRulesOn(today).length)
      expect(await resultOf(ctx, 'driving-licences.holder-deceased')).toMatchObject({ checked: 0, failed: 0 })
      expect(await checkAcross(ctx)).toBe(0)
      await load(ctx, 'civil-status')
      expect(await checkAcross(ctx)).toBe(
        crossRulesOn(today).filter(({ registry, other }) => [registry, other.registry].includes('civil-status')).length,
      )
      expect((await crossChecks(ctx)).find(({ rule }) => crossId(rule) === 'driving-licences.holder-deceased')?.result).toMatchObject({ failed: 1 })
    })
  })

  test('compare a day with a birth to the day, and values that differ', async () => {
    await scenario({ today, as: 'system' }, async (ctx) => {
      await load(ctx, 'population')
      await load(ctx, 'driving-licences')
      const rule = { registry: 'driving-licences', field: 'id_number', other: { registry: 'population', field: 'person_id' } } as const
      const found = async (fault: CrossRule['fault']) => (await compareRegistries(ctx, { ...rule, fault }, 10)).failed
      expect(await found({ is: 'younger', on: 'date_of_birth', bornOn: 'date_of_birth', years: 0 })).toBe(0)
      expect(await found({ is: 'younger', on: 'date_of_birth', bornOn: 'date_of_birth', years: 1 })).toBe(2)
      expect(await found({ is: 'differs', field: 'full_name', other: 'full_name' })).toBe(0)
      expect(await found({ is: 'differs', field: 'licence_class', other: 'full_name' })).toBe(2)
    })
  })
})
