import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { goldSeeds } from '../../../definitions/gold/seeds.ts'
import { readFile } from '../formats/index.ts'
import { emptyTally, scoreOf, tallyUp } from './gold.ts'
import { proseMandates } from '../prose/index.ts'

const seeds = new URL('../../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(seeds))('the public documents in prose', () => {
  test.each(goldSeeds.map((gold) => [gold.file, gold] as const))('%s is read as people marked it', async (file, gold) => {
    const document = await readFile(readFileSync(new URL(file, seeds)), file)
    expect(createHash('sha256').update(document.text).digest('hex')).toBe(gold.sha256)
    const tally = emptyTally()
    tallyUp(tally, gold.tasks, proseMandates(document, { issuedOn: gold.issuedOn }))
    const score = scoreOf(tally)
    expect(score.f1).toBeGreaterThanOrEqual(0.95)
    expect(score.lead).toBeGreaterThanOrEqual(0.95)
    expect(score.deadline).toBeGreaterThanOrEqual(0.95)
    expect(score.targets).toBeGreaterThanOrEqual(0.9)
  })
})
