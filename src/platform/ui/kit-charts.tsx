import { Bars } from './bars.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { MonthColumns } from './month-columns.tsx'
import { SmallMultiples } from './multiples.tsx'
import { Part } from './page-head.tsx'
import { provinceGrid } from './province-grid.ts'
import { useSay } from './reader.ts'
import { Say } from './say.tsx'
import { Sparkline } from './sparkline.tsx'
import { StateBar, type StateCount } from './state-bar.tsx'
import { TargetLine } from './target-line.tsx'
import { TileMap } from './tile-map.tsx'

const monthly = [4, 9, 22, 14, 17, 41, 19, 12, 26, 11, 8, 65]
const done = [4, 9, 19, 11, 12, 9, 0, 0, 0, 0, 0, 0]

const months = monthly.map((total, at) => {
  const past = at < 5
  const late = past ? Math.max(0, total - (done[at] ?? 0)) : at === 5 ? 6 : 0
  const onTime = Math.min(done[at] ?? 0, total - late)
  return {
    period: `2025-${String(at + 1).padStart(2, '0')}`,
    href: `#month-${at + 1}`,
    counts: [
      { state: 'done-on-time' as const, count: onTime, href: '#done' },
      { state: 'overdue' as const, count: late, href: '#overdue' },
      { state: 'within-term' as const, count: total - onTime - late, href: '#open' },
    ],
  }
})

const shares = [41, 44, 52, 55, 61, 68]
const points = (values: readonly (number | null)[]) => values.map((value, at) => ({ period: `2025-0${at + 1}`, value }))

const agencies = [
  { label: { vi: 'Bộ Tài chính', en: 'Ministry of Finance' }, late: 9, open: 22, done: 14 },
  { label: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' }, late: 6, open: 12, done: 3 },
  { label: { vi: 'Bộ Công an', en: 'Ministry of Public Security' }, late: 2, open: 31, done: 40 },
  { label: { vi: 'Bộ Y tế', en: 'Ministry of Health' }, late: 1, open: 9, done: 6 },
]

function ByAgency() {
  return (
    <ChartFrame
      title={{ vi: 'Cơ quan nào chậm, chậm bao nhiêu', en: 'Who is late, and by how much' }}
      note={{ vi: 'Số nhiệm vụ quá hạn trên số được giao chủ trì', en: 'Overdue tasks out of those led' }}
    >
      <Bars
        heads={{ label: { vi: 'Cơ quan', en: 'Agency' }, value: { vi: 'Quá hạn trên tổng số', en: 'Overdue of all' } }}
        bars={agencies.map(({ label, late, open, done: finished }) => ({
          label,
          href: '#agency',
          value: late,
          valueHref: '#late',
          of: late + open + finished,
          parts: [
            { state: 'overdue', count: late },
            { state: 'within-term', count: open },
            { state: 'done-on-time', count: finished },
          ],
        }))}
      />
    </ChartFrame>
  )
}

function Series() {
  const say = useSay()
  return (
    <div class="stack">
      <Say as="h3" words={{ vi: 'Từng cơ quan, cùng một thước', en: 'Each agency on one scale' }} />
      <SmallMultiples
        unit="%"
        series={agencies.map((agency, at) => ({
          label: agency.label,
          href: `#series-${at}`,
          target: 80,
          points: points(shares.map((share, month) => (month === 3 && at === 1 ? null : Math.max(0, share - at * 9 + ((month * at) % 4))))),
        }))}
      />
      <p>
        <Say words={{ vi: 'Tỷ lệ số hóa sáu tháng qua', en: 'Share digitised over six months' }} />{' '}
        <Sparkline values={shares} label={say({ vi: 'tăng từ 41% lên 68%', en: 'up from 41% to 68%' })} />
      </p>
    </div>
  )
}

const provinces = provinceGrid.map(({ code, name }, at) => ({
  code,
  name,
  href: `#province-${code}`,
  value: at === 7 ? null : 28 + ((at * 37) % 68),
}))

function Provinces() {
  return (
    <ChartFrame
      title={{ vi: 'Hồ sơ trực tuyến toàn trình theo tỉnh', en: 'Full online dossiers by province' }}
      note={{ vi: 'Phần trăm trên số hồ sơ đã tiếp nhận; số liệu trình diễn', en: 'Per cent of dossiers received; demonstration figures' }}
    >
      <div class="aside">
        <TileMap
          label={{ vi: '34 tỉnh, thành phố', en: 'The 34 provinces and cities' }}
          unit="%"
          cuts={[40, 55, 70, 85]}
          values={provinces.map(({ code, value, href }) => ({ code, value, href }))}
        />
        <Bars
          full={100}
          unit="%"
          heads={{ label: { vi: 'Tỉnh', en: 'Province' }, value: { vi: 'Phần trăm', en: 'Per cent' } }}
          bars={provinces
            .filter(({ value }) => value !== null && value >= 75)
            .map(({ name, value, href }) => ({ label: name, value: value ?? 0, href }))}
        />
      </div>
    </ChartFrame>
  )
}

const counts: StateCount[] = [
  { state: 'done-on-time', count: 64, href: '#a' },
  { state: 'done-late', count: 19, href: '#b' },
  { state: 'within-term', count: 112, href: '#c' },
  { state: 'due-soon', count: 31, href: '#d' },
  { state: 'overdue', count: 18, href: '#e' },
  { state: 'unknown', count: 4, href: '#f' },
]

/** Every chart. */
export function KitCharts() {
  return (
    <Part
      title={{ vi: 'Biểu đồ', en: 'Charts' }}
      note={{ vi: 'Vẽ trên máy chủ; số liệu nằm trong bảng ngay sau hình.', en: 'Drawn on the server; the numbers stand in a table behind.' }}
    >
      <div class="stack">
        <ChartFrame
          title={{ vi: 'Các tình trạng', en: 'The states' }}
          note={{ vi: '248 nhiệm vụ, số liệu đến ngày 25/06/2025', en: '248 tasks as of 25/06/2025' }}
        >
          <StateBar counts={counts} />
        </ChartFrame>
        <MonthColumns
          title={{ vi: 'Thời hạn trong năm', en: 'Deadlines over the year' }}
          note={{ vi: '248 nhiệm vụ có ngày đến hạn trong năm 2025', en: '248 tasks due in 2025' }}
          months={months}
        />
        <div class="aside" data-even>
          <ByAgency />
          <TargetLine
            title={{ vi: 'Hồ sơ được số hóa', en: 'Dossiers digitised' }}
            note={{ vi: 'Phần trăm hồ sơ đã tiếp nhận', en: 'Per cent of dossiers received' }}
            points={points(shares)}
            target={80}
            unit="%"
            top={100}
          />
        </div>
        <Series />
        <Provinces />
      </div>
    </Part>
  )
}
