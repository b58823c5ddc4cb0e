import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refusedWords } from './refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'refused-'))
afterAll(() => rmSync(folder, { recursive: true }))

const refusal = (work: Promise<unknown>) => work.then(() => null, refusedWords)

test('what the machine refuses is said in one sentence with the path and what to do', async () => {
  const [file, absent] = [join(folder, 'tệp'), join(folder, 'không có')]
  writeFileSync(file, '')
  expect(await refusal(mkdir(file, { recursive: true }))).toEqual([expect.stringMatching(/tệp: đã có và là tệp, cần một thư mục/)])
  expect(await refusal(mkdir(join(file, 'trong'), { recursive: true }))).toEqual([expect.stringMatching(/có phần là tệp ở chỗ cần thư mục/)])
  expect(await refusal(open(absent))).toEqual([expect.stringMatching(/không có: không thấy; hãy kiểm tra đường dẫn/)])
})

test('a fault of the program is none of these', () => {
  expect(refusedWords(new TypeError('x is not a function'))).toBeNull()
  expect(refusedWords(Object.assign(new Error('no answer'), { code: 'ECONNREFUSED' }))).toBeNull()
})
