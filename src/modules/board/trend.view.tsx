import type { ComponentChildren } from 'preact'
import { daysOf, formatDay, monthOf } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { type Bar, Bars, Count, MonthColumns, Part, Say, Table, useReader, withQuery } from '../../platform/ui/index.ts'
import { clarityName, happenedNames, shownState, stateNames, type TaskState, taskStates } from '../steering/index.ts'
import type { Shown } from './door.view.tsx'

/** Month by month in one year; other years in which anything falls due are one click away. */
export function Year({ overview: { byMonth, years }, door }: Shown) {
  const { address } = useReader()
  const of = (month: string, state?: TaskState) => {
    const { first: from, last } = daysOf(month)
    return door({ dueFrom: from, dueTo: last, ...(state && { state }) })
  }
  const months = byMonth.map(({ month, counts }) => ({
    period: month,
    href: of(month),
    counts: taskStates
      .filter((state) => state !== 'undated')
      .map((state) => ({ state: shownState(state), count: counts[state], href: of(month, state) })),
  }))
  const year = byMonth[0]?.month.slice(0, 4) ?? ''
  const choice: ComponentChildren = years.map((each) => (
    <a key={each} href={`${withQuery(address, { year: each })}#year`} aria-current={each === year ? 'true' : undefined}>
      {each}
    </a>
  ))
  return (
    <Part
      id="year"
      title={{ vi: 'Đến hạn theo từng tháng', en: 'Due month by month' }}
      aside={years.length > 1 && <div class="choice-links">{choice}</div>}
    >
      <MonthColumns title={{ vi: `Nhiệm vụ đến hạn năm ${year}`, en: `Tasks due in ${year}` }} months={months} />
    </Part>
  )
}

export function Clear({ overview: { unclear, total }, door }: Shown) {
  const bars = ['person', 'work', 'time', 'product', 'responsibility'].map(
    (each): Bar => ({
      label: { vi: `Chưa ${clarityName(each).vi.toLowerCase()}`, en: `Not: ${clarityName(each).en.toLowerCase()}` },
      value: unclear[each] ?? 0,
      of: total,
      valueHref: door({ unclear: each }),
    }),
  )
  return (
    <Part
      title={{ vi: 'Giao việc có rõ không', en: 'How clear the orders are' }}
      note={{
        vi: '5 rõ: người, việc, thời gian, sản phẩm, trách nhiệm. Mỗi nhiệm vụ nêu lý do và cách sửa.',
        en: 'The five: who, what, when, result, responsibility. Each task says why and how to mend it.',
      }}
    >
      <Bars
        heads={{ label: { vi: 'Tiêu chí', en: 'Criterion' }, value: { vi: 'Số nhiệm vụ', en: 'Tasks' } }}
        bars={bars}
        sorted={false}
        full={total}
      />
    </Part>
  )
}

export function Changed({ overview: { changes, before, counts }, door }: Shown) {
  const { asOf, language } = useReader()
  const since = daysOf(monthOf(asOf)).first
  const difference = (state: TaskState): string => {
    const change = counts[state] - before.counts[state]
    return `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatNumber(Math.abs(change), language)}`
  }
  return (
    <Part
      title={{ vi: 'Tháng này có gì đổi', en: 'What changed this month' }}
      note={{
        vi: `Từ ngày ${formatDay(since)}; so với cuối ngày ${formatDay(before.day)}.`,
        en: `Since ${formatDay(since)}; against the end of ${formatDay(before.day)}.`,
      }}
    >
      <ul>
        {Object.entries(happenedNames).map(([kind, words]) => (
          <li key={kind}>
            <Count value={changes[kind] ?? 0} href={door({ happened: kind, happenedFrom: since })} />{' '}
            <Say words={{ vi: `nhiệm vụ ${words.vi}`, en: `tasks ${words.en}` }} />
          </li>
        ))}
      </ul>
      <Table
        dense
        caption={{ vi: 'Bốn trạng thái so với tháng trước', en: 'States against last month' }}
        rows={taskStates}
        columns={[
          { head: { vi: 'Trạng thái', en: 'State' }, names: true, cell: (state) => <Say words={stateNames[state]} /> },
          {
            head: { vi: 'Tháng trước', en: 'Last month' },
            align: 'number',
            cell: (state) => <Count value={before.counts[state]} href={door({ state, asOf: before.day })} />,
          },
          { head: { vi: 'Nay', en: 'Now' }, align: 'number', cell: (state) => <Count value={counts[state]} href={door({ state })} /> },
          { head: { vi: 'Thay đổi', en: 'Change' }, align: 'number', cell: difference },
        ]}
      />
    </Part>
  )
}
