import { formatNumber } from '../../platform/text.ts'
import { type Bar, Bars, Details, Part, Say, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type AgencyCounts, TaskRows, totalOf } from '../steering/index.ts'
import { All, type Shown } from './door.view.tsx'

/** Who is late, by agency of how many it leads, and with what: the longest overdue. */
export function Late({ overview: { byAgency, counts, late, doors }, door }: Shown) {
  const { language, asOf } = useReader()
  const title = { vi: 'Ai đang chậm, chậm việc gì', en: 'Who is late, and with what' }
  if (counts.overdue === 0)
    return (
      <Part title={title}>
        <Say as="p" words={{ vi: 'Không có nhiệm vụ nào quá hạn.', en: 'Nothing is overdue.' }} />
      </Part>
    )
  const bars = byAgency
    .filter((each) => each.counts.overdue > 0)
    .toSorted((a, b) => b.counts.overdue - a.counts.overdue)
    .map(
      ({ id, counts: own }: AgencyCounts): Bar => ({
        label: nameOn(id, asOf, language),
        href: `/agencies/${id}`,
        value: own.overdue,
        of: totalOf(own),
        state: 'overdue',
        valueHref: door({ agency: id, role: 'lead', state: 'overdue' }),
      }),
    )
  const full = bars[0]?.value ?? 0
  const heads = { label: { vi: 'Cơ quan', en: 'Agency' }, value: { vi: 'Quá hạn', en: 'Overdue' } }
  return (
    <Part
      title={title}
      note={{
        vi: 'Số quá hạn trên số nhiệm vụ chủ trì; nhiệm vụ có hai cơ quan chủ trì được tính cho cả hai.',
        en: 'Overdue of all it leads; a task led by two counts for both.',
      }}
      aside={
        <All
          href={door({ state: 'overdue' })}
          vi={`Cả ${formatNumber(counts.overdue, 'vi')} nhiệm vụ quá hạn`}
          en={`All ${formatNumber(counts.overdue, 'en')} overdue`}
        />
      }
    >
      <div class="columns">
        <div>
          <Bars heads={heads} bars={bars.slice(0, first)} full={full} />
          {bars.length > first && (
            <Details summary={{ vi: `${bars.length - first} cơ quan khác`, en: `${bars.length - first} others` }}>
              <Bars heads={heads} bars={bars.slice(first)} full={full} />
            </Details>
          )}
        </div>
        {doors && <TaskRows tasks={late.slice(0, 6)} caption={{ vi: 'Quá hạn lâu nhất', en: 'Longest overdue' }} />}
      </div>
    </Part>
  )
}

/** Agencies shown before the rest is asked for. */
const first = 12
