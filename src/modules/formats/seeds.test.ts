import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkCitations, findCitations, nearDuplicates, type ReadDocument } from '../texts/index.ts'
import { readFile } from './read.ts'

const folder = join(import.meta.dirname, '../../../../shared/seeds')
const ifThere = test.skipIf(!existsSync(folder))

/** The real document whose name begins with the number given. */
function seed(number: string): Promise<ReadDocument> {
  const name = readdirSync(folder).find((one) => one.startsWith(number)) ?? ''
  return readFile(readFileSync(join(folder, name)), name)
}

ifThere('the two press texts of the directive are found to be one document, the others are not', async () => {
  const texts = await Promise.all(['000', '001', '002', '003', '004'].map(async (number) => (await seed(number)).text))
  const pairs = texts.flatMap((a, i) => texts.slice(i + 1).flatMap((b, j) => (nearDuplicates(a, b) ? [`${i}-${i + 1 + j}`] : [])))
  expect(pairs).toEqual(['0-1'])
})

ifThere('headers of real documents are read, and nothing is invented for the draft', async () => {
  expect((await seed('001')).header).toMatchObject({ number: '07/CT-TTg', type: 'directive', issuer: 'Thủ tướng Chính phủ', issuedOn: '2025-03-14' })
  expect((await seed('000')).header).toMatchObject({ number: '07/CT-TTg', type: 'directive', issuedOn: null })
  expect((await seed('002')).header).toMatchObject({ number: null, type: 'conclusion' })
  expect((await seed('003')).header).toMatchObject({ number: null, type: 'plan', issuedOn: null })
})

ifThere('the plan is four tables of seven or five columns', async () => {
  const { passages } = await seed('003')
  const tables = passages.flatMap((passage) => (passage.kind === 'table' ? [passage.rows] : []))
  expect(tables.map((rows) => [rows.length, Math.max(...rows.map((row) => row.length))])).toEqual([
    [5, 7],
    [106, 7],
    [66, 7],
    [86, 5],
  ])
})

ifThere('one letter is found to be cited under two symbols across the documents', async () => {
  const citations = [...findCitations((await seed('001')).text), ...findCitations((await seed('003')).text)]
  expect(checkCitations(citations, null).map(({ kind, citations: [first] }) => [kind, first?.serial])).toEqual([['two-notations', '1552']])
})
