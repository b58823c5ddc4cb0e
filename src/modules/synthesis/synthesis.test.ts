import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { registryOn } from '../registries/index.ts'
import { diceOf } from './dice.ts'
import { generate, generatedFiles, generateRegister } from './index.ts'
import { patternOf } from './pattern.ts'

const folder = mkdtempSync(join(tmpdir(), 'synthesis-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a pattern', () => {
  test.each(['[0-9]{5}', '[A-Z]{2}-[0-9]{4}', '(QNg|KH)-[0-9]{2,4}(-[A-Z])?', '[\\d./_-]{6}', '0[35789][0-9]{8}', '(?:a|b+)\\.[xyz]{3}'])(
    '%s is kept by every text made from it, numbered ones differ',
    (source) => {
      const [{ numbered, drawn }, whole] = [patternOf(source), new RegExp(`^(?:${source})$`)]
      const texts = Array.from({ length: 40 }, (_, at) => numbered(at))
      expect(texts.filter((text) => !whole.test(text))).toEqual([])
      expect(new Set(texts).size).toBe(40)
      const dice = diceOf(1, 1)
      let purpose = 0
      expect(Array.from({ length: 40 }, () => drawn(() => dice((purpose += 1)))).filter((text) => !whole.test(text))).toEqual([])
    },
  )

  test('has no more texts than it has', () => {
    expect(patternOf('[0-9]{2}').numbered(99)).toBe('99')
    expect(() => patternOf('[0-9]{2}').numbered(100)).toThrow(RangeError)
  })
})

const nobodyMade = { people: 0, records: 0 }

describe('a generated registry', () => {
  const today = '2026-03-02'
  const made = async (name: string, code: string, wish: { seed?: number; threads?: number; people?: number; records?: number }) => {
    const registry = registryOn(code, today)
    if (!registry) throw new Error(`${code} is defined`)
    const out = join(folder, name)
    await generateRegister(out, registry, { people: 4_000, records: 3_000, seed: 3, today, ...wish })
    const hash = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')
    return [hash(generatedFiles.records), hash(generatedFiles.truth)]
  }

  test('is the same for a seed on any number of threads, and another for another seed', async () => {
    const one = await made('one', 'insurance', { threads: 1 })
    expect(await made('two', 'insurance', { threads: 2 })).toEqual(one)
    expect(await made('other', 'insurance', { seed: 4 })).not.toEqual(one)
  })

  test('may have no records, of nobody, in a folder of any name', async () => {
    const out = join(folder, "không ai'")
    const registry = registryOn('insurance', today)
    if (!registry) throw new Error('insurance is defined')
    const nobody = { people: 0, records: 0, seed: 1 }
    expect(await generateRegister(out, registry, { ...nobody, today })).toEqual(nobodyMade)
    expect(await generate(out, nobody)).toEqual(nobodyMade)
    expect(await generate(out, { people: 40, records: 0, seed: 1 })).toEqual({ people: 40, records: 0 })
  })

  test('is refused where there are not people of its ages', async () => {
    await expect(made('pupils', 'pupils', {})).rejects.toThrow(RangeError)
  })
})
