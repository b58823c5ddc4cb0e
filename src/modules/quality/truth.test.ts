import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FieldDefinition, type FieldKind, type RegistryDefinition, registriesOn } from '../registries/index.ts'
import { judgedByTruth } from './testing.ts'

const today = '2026-03-02'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-truth-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const words = { vi: 'Thử', en: 'Trial' }
const field = (name: string, kind: FieldKind, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  field: name,
  label: { vi: `Trường ${name}`, en: name },
  kind,
  sensitivity: 'open',
  ...more,
})
const rule = (id: string, check: RegistryDefinition['rules'][number]['check']) =>
  ({ id, dimension: 'correct', weight: 'reject', words, check }) as const

/** A registry nobody has samples for, with fields and rules of many kinds. */
const unheardOf: RegistryDefinition = {
  code: 'unheard-of',
  version: 1,
  from: '2026-01-01',
  name: words,
  owner: 'bo-noi-vu',
  basis: 'thử',
  basisCertain: false,
  key: 'no',
  fields: [
    field('no', 'code', { required: true, pattern: '(A|B)[0-9]{4}/[0-9]{2}' }),
    field('holder', 'personal-id', { required: false, source: 'population' }),
    field('holder_name', 'name', { required: true, source: 'population' }),
    field('witness', 'name'),
    field('passport', 'code', { required: false }),
    field('level', 'code', { codes: ['low', 'high'] }),
    field('reason', 'text', { required: false }),
    field('area', 'number', { least: 2, most: 3 }),
    field('rooms', 'whole', { least: 1 }),
    field('seat', 'province', { required: true }),
    field('phone', 'phone'),
    field('firm', 'tax-code', { source: 'enterprises' }),
    field('series', 'text', { pattern: '[0-9]{2}[.][A-F]{1,3}' }),
    field('applied_on', 'day'),
    field('granted_on', 'day', { required: true }),
    field('until', 'day', { ahead: true, required: true }),
  ],
  rules: [
    rule('granted.after', { is: 'not-before', field: 'granted_on', other: 'applied_on' }),
    rule('until.after', { is: 'not-before', field: 'until', other: 'granted_on', years: 1 }),
    rule('applied.fresh', { is: 'within-years', field: 'applied_on', years: 3 }),
    rule('some.number', { is: 'one-of', fields: ['holder', 'passport'] }),
    rule('high.reason', { is: 'needs', field: 'level', value: 'high', other: 'reason' }),
    rule('rooms.once', { is: 'unique', fields: ['seat', 'rooms'] }),
    rule('holder.once', { is: 'unique', fields: ['holder', 'level'] }),
  ],
  freshForDays: 365,
  readers: [],
}

describe.each([...registriesOn(today), unheardOf])('$code, generated with its faults known', (registry) => {
  test('every fault that a rule speaks of is found by that rule, and no rule speaks where nothing is wrong', async () => {
    const wish = { people: 24_000, records: 2_000, seed: 7, today, faulty: 1.5, threads: 1 }
    const { planted, missed, alarms, told, rules } = await judgedByTruth(registry, join(folder, registry.code), wish)
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
    expect(told.size / rules.length).toBeGreaterThan(0.9)
    expect(planted.length).toBeGreaterThan(250)
  })
})
