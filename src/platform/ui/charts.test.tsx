import { expect, test } from 'vitest'
import { Bars, sortBars } from './bars.tsx'
import { MonthColumns } from './month-columns.tsx'
import { islands, provinceGrid } from './province-grid.ts'
import { percent, roundTop } from './scale.ts'
import { StateBar } from './state-bar.tsx'
import { linePath, TargetLine } from './target-line.tsx'
import { drawn, wordsOf } from './testing.tsx'
import { stepOf, TileMap } from './tile-map.tsx'

test('the segments of a bar fill it exactly, and each number is a door', () => {
  const html = drawn(
    <StateBar
      counts={[
        { state: 'done-on-time', count: 3, href: '/a' },
        { state: 'overdue', count: 1, href: '/b' },
      ]}
    />,
  )
  const widths = [...html.matchAll(/class="segment [^"]*"[^>]*width="([\d.]+)%"/g)].map(([, width]) => Number(width))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
  expect(html).toContain('<a href="/b">1</a>')
  expect(wordsOf(html)).toContain('Quá hạn, chưa hoàn thành 1 25,0%')
})

test('a whole of nothing draws nothing and divides by nothing', () => {
  expect(drawn(<StateBar counts={[{ state: 'overdue', count: 0 }]} />)).not.toContain('NaN')
  expect(percent(0, 0)).toBe('0%')
})

test('bars start at zero, the longest fills the scale, the greatest stands first', () => {
  const bars = [
    { label: 'B', value: 2, of: 73 },
    { label: 'A', value: 8, of: 45 },
  ]
  expect(sortBars(bars).map((bar) => bar.label)).toEqual(['A', 'B'])
  const html = drawn(<Bars heads={{ label: 'Cơ quan', value: 'Quá hạn' }} bars={bars} />)
  expect([...html.matchAll(/class="segment [^"]*" width="([^"]+)"/g)].map(([, width]) => width)).toEqual(['100%', '25%'])
  expect(wordsOf(html)).toContain('8 /45')
})

test('a chart of months says the same numbers in a table behind it', () => {
  const months = [
    {
      period: '2025-06',
      href: '/m',
      counts: [
        { state: 'overdue' as const, count: 6, href: '/o' },
        { state: 'within-term' as const, count: 35 },
      ],
    },
  ]
  const html = drawn(<MonthColumns title={{ vi: 'Thời hạn', en: 'Deadlines' }} months={months} />)
  expect(html).toContain('<details')
  expect(wordsOf(html.slice(html.indexOf('<details')))).toContain('Tháng 6/2025 6 35 41')
  expect(html).toContain('<a href="/o">6</a>')
  expect(wordsOf(html)).toContain('hôm nay')
})

test('a chart of months names only the states that occur, and today never hides a number', () => {
  const html = drawn(
    <MonthColumns
      title="x"
      months={[
        {
          period: '2025-06',
          counts: [
            { state: 'overdue', count: 0 },
            { state: 'within-term', count: 37 },
          ],
        },
      ]}
    />,
  )
  expect(html).not.toContain('is-overdue')
  const top = (kind: string) => Number(new RegExp(`class="chart-${kind}"[^>]* y="([\\d.]+)"`).exec(html)?.[1])
  const today = Number(/class="today">.*? y="([\d.]+)"/s.exec(html)?.[1])
  expect(top('number') - today).toBeGreaterThan(16)
})

test('a month nobody reported breaks the line instead of touching zero', () => {
  expect(linePath([0, 50, null, 100, 50], 100)).toBe('M0 100L25 50M75 0L100 50')
  expect(wordsOf(drawn(<TargetLine title="x" points={[{ period: '2025-05', value: null }]} unit="%" />))).toContain('Tháng 5/2025 chưa báo cáo')
})

test('a scale ends at the next round number', () => {
  expect([0, 1, 7, 12, 24, 41, 99, 248].map(roundTop)).toEqual([1, 1, 10, 20, 25, 50, 100, 250])
})

test('the map has the 34 provinces, each on a tile of its own, and the two archipelagos with their provinces', () => {
  expect(provinceGrid).toHaveLength(34)
  expect(new Set(provinceGrid.map((tile) => tile.code)).size).toBe(34)
  expect(new Set([...provinceGrid, ...islands].map((tile) => `${tile.column},${tile.row}`)).size).toBe(36)
  expect(islands.map((island) => [island.name, provinceGrid.find((tile) => tile.code === island.of)?.name])).toEqual([
    ['Hoàng Sa', 'Đà Nẵng'],
    ['Trường Sa', 'Khánh Hòa'],
  ])
})

test('a tile says its number; a province nobody knows of shows a dash and no colour', () => {
  const html = drawn(
    <TileMap
      label={{ vi: 'Tỉnh', en: 'Provinces' }}
      cuts={[40, 55, 70, 85]}
      unit="%"
      values={[
        { code: '01', value: 89, href: '/p/01' },
        { code: '04', value: null, href: '/p/04' },
      ]}
    />,
  )
  expect(html).toMatch(/tile step-5 c3 r3"><a href="\/p\/01">.*?Hà Nội.*?89%/s)
  expect(html).toMatch(/tile step-none c5 r1"><a href="\/p\/04">.*?Cao Bằng.*?–/s)
  expect([39, 40, 84, 85].map((value) => stepOf(value, [40, 55, 70, 85]))).toEqual([1, 2, 4, 5])
})
