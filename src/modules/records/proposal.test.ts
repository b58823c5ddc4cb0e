import { expect, test } from 'vitest'
import { registryOn } from '../registries/index.ts'
import { proposalsSeen } from './proposal.ts'

test('a proposal shows a reader only the fields they see of the record; who made it or decides on it sees it whole', () => {
  const labour = registryOn('labour', '2026-03-02')
  if (!labour) throw new Error('labour is defined')
  const said = {
    owner: 'bo-cong-an',
    proposer: 'bo-noi-vu',
    fields: { full_name: 'Mới', occupation: null },
    held: { full_name: 'Cũ', occupation: 'Thợ hàn' },
  }
  const hidden = { ...said, fields: { full_name: 'Mới' }, held: { full_name: 'Cũ' } }
  const seenAs = (agency: string) => proposalsSeen({ agencies: new Set([agency]) }, labour, 'open', [said, hidden])
  expect(seenAs('bo-noi-vu')).toEqual([said, hidden])
  expect(seenAs('bo-cong-an')).toEqual([said, hidden])
  expect(seenAs('bo-y-te').map(({ fields }) => Object.keys(fields))).not.toContainEqual(expect.arrayContaining(['full_name']))
  expect(seenAs('bo-y-te').flatMap(({ held }) => Object.values(held))).not.toContain('Cũ')
})
