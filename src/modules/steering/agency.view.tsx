import { Count, Part, Say, StateBar, useReader } from '../../platform/ui/index.ts'
import { AgencyHead, AgencyProfile, nameOn, type Profile } from '../directory/index.ts'
import type { agencyLoad } from './overview.actions.ts'
import { stateCounts, TaskRows, useDoor, Year } from './overview.view.tsx'

type Load = Awaited<ReturnType<typeof agencyLoad>>

/** One agency: its load, its lateness, whose work it took over, and what it shares with all of its kind. */
export function AgencyPage({ agency, load: { overview, late, support, together }, shared }: { agency: Profile; load: Load; shared: readonly string[] }) {
  const { asOf, language } = useReader()
  const door = useDoor(overview.doors, { agency: agency.id })
  const leading = (filter: Readonly<Record<string, string>>) => door({ role: 'lead', ...filter })
  return (
    <>
      <AgencyHead profile={agency} />
      <Part title={{ vi: 'Nhiệm vụ chủ trì', en: 'Tasks it leads' }} note={{ vi: 'Gồm nhiệm vụ của các cơ quan mà cơ quan này đã tiếp nhận.', en: 'Those of the bodies it took over included.' }} aside={<a href={leading({})}><Say words={{ vi: `Cả ${overview.total} nhiệm vụ`, en: `All ${overview.total}` }} /></a>}>
        {overview.total === 0 ? <p><Say words={{ vi: 'Chưa chủ trì nhiệm vụ nào.', en: 'It leads nothing yet.' }} /></p> : <StateBar counts={stateCounts(overview.counts, leading)} />}
      </Part>
      {late.length > 0 && overview.doors && <Part title={{ vi: 'Đang quá hạn', en: 'Overdue' }} aside={<a href={leading({ state: 'overdue' })}><Say words={{ vi: `Tất cả ${overview.counts.overdue}`, en: `All ${overview.counts.overdue}` }} /></a>}><TaskRows tasks={late} caption={{ vi: 'Nhiệm vụ quá hạn', en: 'Overdue tasks' }} /></Part>}
      {overview.dueSoon.length > 0 && overview.doors && <Part title={{ vi: 'Đến hạn trong bốn tuần tới', en: 'Due in the next four weeks' }}><TaskRows tasks={overview.dueSoon} caption={{ vi: 'Sắp đến hạn', en: 'Due soon' }} /></Part>}
      {overview.total > 0 && <Part title={{ vi: 'Thời hạn trong năm', en: 'Deadlines over the year' }}><Year overview={overview} door={leading} /></Part>}
      <Part title={{ vi: 'Phối hợp và giao chung', en: 'Support and shared' }}>
        <ul>
          <li><Count value={support} href={door({ role: 'support' })} /> <Say words={{ vi: 'nhiệm vụ phối hợp', en: 'tasks it supports' }} /></li>
          {shared.map((id) => <li key={id}><a href={`/tasks?agency=${id}&role=lead`}>{nameOn(id, asOf, language)}</a>: <Say words={{ vi: 'nhiệm vụ giao chung cho các cơ quan cùng loại', en: 'tasks given to all bodies of its kind' }} /></li>)}
          {together > 0 && <li class="soft"><Say words={{ vi: `Cộng ${together} nhiệm vụ giao chung.`, en: `${together} shared tasks in all.` }} /></li>}
        </ul>
      </Part>
      <AgencyProfile profile={agency} />
    </>
  )
}
