import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { registriesOn, registryOn, versionsOf } from './catalogue.ts'
import { changedBy, changesBetween, type FieldChange, inverse } from './change.ts'

const changes: readonly FieldChange[] = [
  { is: 'renamed', from: 'job', to: 'occupation' },
  { is: 'recoded', field: 'status', codes: { '1': 'active', '2': 'ended' } },
  { is: 'dropped', field: 'fax' },
  { is: 'added', field: 'channel', value: 'paper' },
]
const held = { fields: { id: 'A', job: 'Thợ điện', status: '2', fax: '0243' }, beside: { job: 'Tho dien' } }

test('a record is carried to the next version: renamed, recoded, with what is new and without what is gone', () => {
  expect(changedBy(held, changes)).toEqual({
    fields: { id: 'A', occupation: 'Thợ điện', status: 'ended', channel: 'paper' },
    beside: { occupation: 'Tho dien', '~fax': '0243' },
  })
})

test('whatever records hold, a version taken back leaves what was, and doing it twice changes nothing more', () => {
  const text = fc.constantFrom('1', '2', '3', 'x', 'Thợ điện')
  const fields = fc.dictionary(fc.constantFrom('id', 'job', 'status', 'fax'), text, { noNullPrototype: true })
  fc.assert(
    fc.property(fields, (some) => {
      const after = changedBy({ fields: some, beside: {} }, changes)
      expect(changedBy(after, inverse(changes)).fields).toEqual(some)
      expect(changedBy(after, changes)).toEqual(after)
      expect(changedBy(changedBy(after, inverse(changes)), changes).fields).toEqual(after.fields)
    }),
  )
})

test('versions in between are passed through, backwards in the other order', () => {
  const versions = [
    { version: 1 },
    { version: 2, changes: [{ is: 'renamed', from: 'a', to: 'b' }] },
    { version: 3, changes: [{ is: 'renamed', from: 'b', to: 'c' }] },
  ] as const
  expect(changedBy({ fields: { a: '1' }, beside: {} }, changesBetween(versions, 1, 3)).fields).toEqual({ c: '1' })
  expect(changedBy({ fields: { c: '1' }, beside: {} }, changesBetween(versions, 3, 1)).fields).toEqual({ a: '1' })
  expect(changesBetween(versions, 2, 2)).toEqual([])
})

test('versions of a registry follow one another, and their changes speak of fields that they have', () => {
  for (const { code } of registriesOn('2030-01-01')) {
    const versions = versionsOf(code)
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1))
    for (const { fields, changes: differences = [] } of versions) {
      const names = fields.map(({ field }) => field)
      for (const change of differences) {
        if (change.is === 'recoded') expect(new Set(Object.values(change.codes)).size).toBe(Object.keys(change.codes).length)
        const there = change.is === 'renamed' ? change.to : change.field
        expect(names.includes(there)).toBe(change.is !== 'dropped')
      }
    }
  }
  expect(registryOn('population', '2020-01-01')).toBeNull()
})
