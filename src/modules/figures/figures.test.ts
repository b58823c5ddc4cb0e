import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../formats/index.ts'
import { checkDocument, checkFigures } from './check.ts'
import { checkRows } from './rows.ts'
import { dice, numbersOf, phrases, swapped, taleOf, tell } from './testing.ts'
import { valueInWords } from './word-number.ts'

const stands = (text: string, previous?: string) => checkFigures(text, previous).map((each) => each.stands)

/** The years that the Government Office published: right within rounding, told in many ways. */
const published = [
  'Năm 2016 đã giao 6.272 nhiệm vụ; trong đó có 2.723 nhiệm vụ đến hạn, đã hoàn thành 2.501 nhiệm vụ (đạt 91,8%), còn 222 nhiệm vụ quá hạn (chiếm 8,2%).',
  'Tổng số nhiệm vụ giao năm 2016 là 6.272 nhiệm vụ, trong đó 2.723 nhiệm vụ đã đến hạn. Các cơ quan đã hoàn thành 2.501/2.723 nhiệm vụ đến hạn, đạt 91,8%; còn 222 nhiệm vụ quá hạn chưa hoàn thành.',
  'Trong năm 2016, có 6.272 nhiệm vụ được giao. Trong đó, đến hạn 2.723 nhiệm vụ; đã thực hiện 2.501 nhiệm vụ, đạt tỷ lệ 91,8%; quá hạn 222 nhiệm vụ, chiếm 8,2%.',
  'Trong số 6.272 nhiệm vụ được giao, có 2.723 nhiệm vụ đến hạn phải hoàn thành; kết quả có 2.501 nhiệm vụ đã hoàn thành, tỷ lệ 91,8%, 222 nhiệm vụ quá hạn.',
  'Trong 2.723 nhiệm vụ đến hạn, 2.501 nhiệm vụ đã hoàn thành (91,85%) và 222 nhiệm vụ quá hạn (8,15%).',
  'Khoảng 2.500 trong tổng số 2.723 nhiệm vụ đến hạn đã hoàn thành, đạt gần 92%.',
  'Thủ tướng giao 6.272 nhiệm vụ, 2.723 nhiệm vụ đến hạn, đã thực hiện 2.501 nhiệm vụ, 222 nhiệm vụ quá hạn.',
  'Năm 2017 giao 21.914 nhiệm vụ; trong đó, có 16.051 nhiệm vụ đã hoàn thành (14.068 nhiệm vụ đúng hạn, 1.983 nhiệm vụ quá hạn), 5.863 nhiệm vụ chưa hoàn thành (5.640 nhiệm vụ trong hạn, 223 nhiệm vụ quá hạn).',
  'Tổng số 21.914 nhiệm vụ, đã hoàn thành 16.051 nhiệm vụ, gồm 14.068 nhiệm vụ hoàn thành đúng hạn và 1.983 nhiệm vụ hoàn thành quá hạn; chưa hoàn thành 5.863 nhiệm vụ, gồm 5.640 nhiệm vụ trong hạn và 223 nhiệm vụ quá hạn (chiếm 1,0% tổng số nhiệm vụ giao).',
  'Đã hoàn thành 16.051 nhiệm vụ trên tổng số 21.914 nhiệm vụ được giao, đạt 73,2%, trong đó đúng hạn 14.068, chậm 1.983. Số nhiệm vụ chưa hoàn thành là 5.863, trong đó 5.640 nhiệm vụ còn trong hạn, chỉ còn 223 nhiệm vụ quá hạn, chiếm 1,02%.',
  'Có 21.914 nhiệm vụ được giao. Đã hoàn thành 16.051 nhiệm vụ (đúng hạn 14.068, quá hạn 1.983). Còn lại 5.863 nhiệm vụ chưa hoàn thành, trong đó có 223 nhiệm vụ đã quá hạn.',
  'Trong số 16.051 nhiệm vụ đã hoàn thành có 14.068 nhiệm vụ đúng hạn (chiếm 87,6%), 1.983 nhiệm vụ quá hạn (chiếm 12,4%). Còn 5.863 nhiệm vụ đang thực hiện, bao gồm 5.640 nhiệm vụ trong hạn (96,2%) và 223 nhiệm vụ quá hạn (3,8%).',
  'Tổng số nhiệm vụ: 21.914, gồm:\n- Đã hoàn thành: 16.051 nhiệm vụ (73,2%), trong đó:\n+ Đúng hạn: 14.068 nhiệm vụ;\n+ Quá hạn: 1.983 nhiệm vụ.\n- Chưa hoàn thành: 5.863 nhiệm vụ (26,8%), trong đó:\n+ Trong hạn: 5.640 nhiệm vụ;\n+ Quá hạn: 223 nhiệm vụ.',
  '14.068 nhiệm vụ hoàn thành đúng hạn và 1.983 nhiệm vụ hoàn thành quá hạn, tổng cộng 16.051 nhiệm vụ.',
  'Tỷ lệ nhiệm vụ quá hạn năm 2017 là 1,02%, giảm 2,52% so với năm 2016 (3,54%).',
]

/** Other true statements of the kinds that reports are full of. */
const right = [
  'Đã đơn giản hóa 898/1.084 thủ tục hành chính (đạt 82,84%); trong đó năm 2024 đã đơn giản hóa 313 thủ tục.',
  'Cả nước có 10.598 đơn vị hành chính cấp xã, trong đó có 8.192 xã, 1.784 phường và 622 thị trấn.',
  'Sau sắp xếp có 34 tỉnh, thành phố, gồm 28 tỉnh và 6 thành phố; 3.321 đơn vị cấp xã, gồm 2.621 xã, 687 phường và 13 đặc khu.',
  'Doanh thu năm 2024 đạt 152 tỷ USD, tăng 10,9% so với năm 2023, trong đó bán dẫn đạt 18,7 tỷ USD với 50 doanh nghiệp và 6.000 kỹ sư.',
  'Bộ có 25 đơn vị, trong đó 3 cục, 5 vụ và nhiều trung tâm.',
  'Thu ngân sách đạt 1.158.000 tỷ đồng, bằng 68,1% dự toán, tăng 15,3% so với cùng kỳ năm trước.',
  'Tỷ lệ hồ sơ trực tuyến đạt 45,2%, tăng 3,1 điểm phần trăm so với tháng trước (42,1%).',
  'Tổng số hồ sơ là 5.000 hồ sơ (kỳ trước chuyển sang 500 hồ sơ, tiếp nhận mới 4.500 hồ sơ); đã giải quyết 4.800 hồ sơ, đạt 96%; đang giải quyết 200 hồ sơ.',
  'Giao Bộ A chủ trì 15 nhiệm vụ, phối hợp 20 nhiệm vụ; Bộ B chủ trì 12 nhiệm vụ.',
  'Hội nghị có 350 đại biểu, trong đó có 45 đại biểu nữ và 120 đại biểu trẻ.',
  'Trong số 39 nhiệm vụ chậm có 12 nhiệm vụ của Bộ A, 8 nhiệm vụ của Bộ B, các nhiệm vụ còn lại thuộc địa phương.',
  'Đã cấp 87 triệu thẻ; kích hoạt trên 61 triệu tài khoản, chiếm khoảng 70% số thẻ đã cấp.',
  'Chi thường xuyên 35,4 tỷ đồng, chi đầu tư 64,7 tỷ đồng, tổng cộng 100,1 tỷ đồng.',
  'Có hai mươi lăm nhiệm vụ, trong đó mười lăm nhiệm vụ hoàn thành, mười nhiệm vụ chưa hoàn thành.',
  'Trong số 222 nhiệm vụ quá hạn, có 120 nhiệm vụ của các bộ và 102 nhiệm vụ của địa phương; nhiều nhất là Bộ A (25 nhiệm vụ), Bộ B (20 nhiệm vụ).',
  'Giải ngân 120 tỷ đồng, đạt 60% kế hoạch vốn 200 tỷ đồng.',
  'Trong 16.051 nhiệm vụ hoàn thành, tỷ lệ đúng hạn đạt 87,6% (14.068 nhiệm vụ), tỷ lệ quá hạn 12,4% (1.983 nhiệm vụ).',
  'Số nhiệm vụ giao năm 2017 là 21.914 nhiệm vụ, tăng 15.642 nhiệm vụ so với năm 2016 (6.272 nhiệm vụ).',
  'Qua rà soát 1.084 thủ tục, đã đơn giản hóa 898 thủ tục (82,8%), còn 186 thủ tục, trong đó có 40 thủ tục của Bộ A.',
  'Hà Nội hoàn thành 120 nhiệm vụ, Thành phố Hồ Chí Minh hoàn thành 110 nhiệm vụ, Đà Nẵng hoàn thành 95 nhiệm vụ.',
  'Mức hỗ trợ 500 nghìn đồng/người/tháng cho 1,2 triệu người, tổng kinh phí 600 tỷ đồng mỗi tháng.',
]

const wrong: readonly [string, string][] = [
  ['Tổng số 9.831 nhiệm vụ, gồm 7.892 hoàn thành, 1.602 đang thực hiện và 319 quá hạn.', '7.892 + 1.602 + 319 ≠ 9.831'],
  ['Đã giao 9.831 nhiệm vụ, hoàn thành 7.892, đang triển khai 1.602, chậm 319.', '7.892 + 1.602 + 319 ≠ 9.831'],
  ['Tổng số nhiệm vụ: 9.831. Đã hoàn thành: 7.892. Đang thực hiện: 1.602. Quá hạn: 319.', '7.892 + 1.602 + 319 ≠ 9.831'],
  ['7,892 + 1,602 + 319 = 9,831', '7.892 + 1.602 + 319 ≠ 9.831'],
  ['Sau sắp xếp, cả nước có 34 tỉnh, thành phố, gồm 28 tỉnh và 5 thành phố.', '28 + 5 ≠ 34'],
  ['Đã hoàn thành 2.501/2.723 nhiệm vụ, đạt 98,1%.', '2.501 / 2.723 ≠ 98,1%'],
  ['Giao 2.723 nhiệm vụ đến hạn, đã hoàn thành 2.501 nhiệm vụ. Tỷ lệ hoàn thành đạt 93,8%.', '2.501 / 2.723 ≠ 93,8%'],
  ['Chưa hoàn thành 5.863 nhiệm vụ (trong hạn 5.604, quá hạn 223).', '5.604 + 223 ≠ 5.863'],
  ['Tháng này hoàn thành 135 nhiệm vụ, giảm 15% so với tháng trước (120 nhiệm vụ).', '120 → 135: giảm 15%'],
  ['Số vụ giảm từ 1.500 xuống 1.200 vụ, giảm 200 vụ.', '1.500 → 1.200: giảm 200'],
  ['Có 500 nhiệm vụ, trong đó 520 nhiệm vụ đã hoàn thành.', '520 > 500'],
  ['Kết quả: đã hoàn thành 54/76 dịch vụ, còn 32 dịch vụ chưa hoàn thành.', '54 + 32 ≠ 76'],
  ['Có hai mươi lăm nhiệm vụ, trong đó mười lăm nhiệm vụ hoàn thành, chín nhiệm vụ chưa hoàn thành.', '15 + 9 ≠ 25'],
  ['Kỳ trước chuyển sang 222 nhiệm vụ, trong tháng giao mới 150 nhiệm vụ, lũy kế 382 nhiệm vụ.', '222 + 150 ≠ 382'],
  ['Có 51 cơ quan phải báo cáo; 48 cơ quan đã gửi, 5 cơ quan chưa gửi.', '48 + 5 ≠ 51'],
  ['Giải ngân 120 tỷ đồng, đạt 65% kế hoạch vốn 200 tỷ đồng.', '120 tỷ / 200 tỷ ≠ 65%'],
  ['Trong 16.051 nhiệm vụ hoàn thành, tỷ lệ đúng hạn đạt 78,6% (14.068 nhiệm vụ).', '14.068 / 16.051 ≠ 78,6%'],
  ['Tỷ lệ giải quyết đúng hạn đạt 94,7%, quá hạn 6,3%.', '94,7% + 6,3% = 101%'],
  ['Đã giải quyết 120 trên tổng số 150 hồ sơ, chiếm -80%.', '120 / 150 ≠ -80%'],
]

test.each([...published, ...right])('a true statement raises no alarm: %s', (text) => {
  expect(stands(text)).toEqual([])
})

test.each(wrong)('what does not add up is found: %s', (text, expected) => {
  expect(stands(text)).toContain(expected)
})

describe('reports with one error each', () => {
  const roll = dice(57)
  const tales = Array.from({ length: 420 }, (_, at) => ({ at, tale: taleOf(roll) }))

  test('without an error none of them raises an alarm, whatever decimals their shares have', () => {
    const alarms = tales.flatMap(({ at, tale }) => [1, 2].map((places) => tell(tale, at, { places })).filter((text) => checkFigures(text).length > 0))
    expect(alarms).toEqual([])
  })

  const seeded = tales.flatMap(({ at, tale }) => {
    const { uses, shares } = phrases[at % phrases.length] as (typeof phrases)[number]
    const numbers = numbersOf(tale)
    const one = uses[roll(0, uses.length - 1)] as keyof typeof numbers
    const first = uses[0] as keyof typeof numbers
    const exchanged = swapped(numbers[one], roll)
    return [
      { kind: 'wrong sum', text: tell(tale, at, { wrong: { [first]: numbers[first] + roll(1, 900) } }) },
      { kind: 'figure off', text: tell(tale, at, { wrong: { [one]: numbers[one] + (roll(0, 1) ? 1 : -1) * roll(1, 60) } }) },
      ...(exchanged === null ? [] : [{ kind: 'digits exchanged', text: tell(tale, at, { wrong: { [one]: exchanged } }) }]),
      ...(shares === 0 ? [] : [{ kind: 'wrong percentage', text: tell(tale, at, { shareAt: roll(0, shares - 1), shareBy: roll(3, 99) / 10 }) }]),
    ]
  })
  const missing = tales.map(({ tale }) => {
    const n = numbersOf(tale)
    const vi = (value: number) => value.toLocaleString('vi-VN')
    return {
      kind: 'missing part',
      text: `Tổng số ${vi(n.total)} nhiệm vụ, gồm ${vi(n.onTime)} nhiệm vụ hoàn thành đúng hạn, ${vi(n.late)} nhiệm vụ hoàn thành quá hạn và ${vi(n.within)} nhiệm vụ đang thực hiện.`,
    }
  })
  const months = tales.flatMap(({ tale }) => {
    const n = numbersOf(tale)
    const vi = (value: number) => value.toLocaleString('vi-VN')
    const past = `Lũy kế đến hết tháng 5 đã hoàn thành ${vi(n.before)} nhiệm vụ.`
    const now = (added: number, total: number) =>
      `Lũy kế đến hết tháng 6 đã hoàn thành ${vi(total)} nhiệm vụ; trong tháng hoàn thành thêm ${vi(added)} nhiệm vụ.`
    return [
      { text: now(n.added, n.now + roll(1, 400)), past, wrong: true },
      { text: now(n.added, n.before - roll(1, 90)), past, wrong: true },
      { text: now(n.added, n.now), past, wrong: false },
    ]
  })

  test.each(['wrong sum', 'figure off', 'digits exchanged', 'wrong percentage', 'missing part'])(
    'at least 98 in 100 of kind “%s” are found',
    (kind) => {
      const cases = [...seeded, ...missing].filter((each) => each.kind === kind)
      const missed = cases.filter(({ text }) => checkFigures(text).length === 0)
      expect(cases.length).toBeGreaterThan(100)
      expect(missed.length / cases.length, missed[0]?.text).toBeLessThanOrEqual(0.02)
    },
  )

  test('a running total that does not continue the last month is found, one that does is not', () => {
    const judged = months.map(({ text, past, wrong: isWrong }) => checkFigures(text, past).length > 0 === isWrong)
    expect(judged.filter(Boolean).length / judged.length).toBeGreaterThanOrEqual(0.98)
    expect(months.filter(({ text, past, wrong: isWrong }) => !isWrong && checkFigures(text, past).length > 0)).toEqual([])
  })
})

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
test.skipIf(!existsSync(seeds))('the real documents raise no alarm', () => {
  for (const name of readdirSync(seeds)) expect(checkFigures(readFileSync(join(seeds, name), 'utf8')), name).toEqual([])
})

const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((text, i) => ({ text, start: i, end: i + 1 })))

test('a table whose total row and shares are right raises no alarm', () => {
  const table = [
    ['STT', 'Cơ quan', 'Tổng số', 'Hoàn thành', 'Chưa hoàn thành', 'Tỷ lệ (%)'],
    ['1', 'Bộ A', '120', '90', '30', '75,0'],
    ['2', 'Bộ B', '80', '60', '20', '75,0'],
    ['3', 'Bộ C', '50', '33', '17', '66,0'],
    ['', 'Tổng cộng', '250', '183', '67', '73,2'],
  ]
  expect(checkRows(cells(table))).toEqual([])
})

test('a table tells the cell that breaks its column, its row or its share', () => {
  const table = [
    ['STT', 'Cơ quan', 'Tổng số', 'Hoàn thành', 'Chưa hoàn thành', 'Tỷ lệ (%)'],
    ['1', 'Bộ A', '120', '90', '30', '75,0'],
    ['2', 'Bộ B', '80', '60', '20', '57,0'],
    ['3', 'Bộ C', '50', '33', '17', '66,0'],
    ['', 'Tổng cộng', '250', '193', '67', '73,2'],
  ]
  const found = checkRows(cells(table)).map((each) => each.stands)
  expect(found).toEqual(expect.arrayContaining(['90 + 60 + 33 ≠ 193', '193 + 67 ≠ 250', '60 / 80 ≠ 57%']))
})

test('a file is checked in its prose and its tables, each finding with its place', async () => {
  const csv = 'Cơ quan,Tổng số,Hoàn thành\nBộ A,12,10\nBộ B,8,7\nTổng cộng,21,17\n'
  const read = await readFile(new TextEncoder().encode(csv), 'so-lieu.csv')
  const [found] = checkDocument(read)
  expect(found?.stands).toBe('12 + 8 ≠ 21')
  expect(found?.spans.map(({ start, end }) => read.text.slice(start, end))).toEqual(['12', '8', '21'])
})

test('a report of 3,000 paragraphs is checked in a few seconds', () => {
  const long = Array.from({ length: 3000 }, (_, at) => tell(taleOf(dice(at)), at)).join('\n')
  const from = process.cpuUsage()
  expect(checkFigures(long)).toEqual([])
  expect(process.cpuUsage(from).user).toBeLessThan(8_000_000)
})

test('a word of the machine counts for nothing among numbers in words', () => {
  expect(valueInWords(['hai', 'constructor', 'mươi'])).toBe(20)
  expect(valueInWords(['hai', 'mươi', 'ba'])).toBe(23)
})
