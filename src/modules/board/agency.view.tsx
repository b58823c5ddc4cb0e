import { Button, Count, EmptyState, Part, PrintButton, Say, StateBar, useReader, withQuery } from '../../platform/ui/index.ts'
import { AgencyHead, AgencyProfile, type Chain, ChainPart, nameOn, type Profile } from '../directory/index.ts'
import { type agencyLoad, TaskRows } from '../steering/index.ts'
import { useDoor } from './door.view.tsx'
import { Burden, DueSoon, stateCounts } from './overview.view.tsx'
import { Year } from './trend.view.tsx'

type Load = Awaited<ReturnType<typeof agencyLoad>>

type Props = { agency: Profile; load: Load; chain: Chain; mayRecord: boolean; seesUnits: boolean }

/** One agency: its load, its lateness, its next day, whose work it took over, and what it shares with all of its kind. */
export function AgencyPage({ agency, load, chain, mayRecord, seesUnits }: Props) {
  const { overview } = load
  const door = useDoor(overview.doors, { agency: agency.id })
  const leading = (filter: Readonly<Record<string, string>>) => door({ role: 'lead', ...filter })
  return (
    <>
      <AgencyHead
        profile={agency}
        actions={
          <>
            {overview.doors && overview.total > 0 && seesUnits && (
              <Button variant="secondary" size="sm" href={`/agencies/${agency.id}/units`} words={{ vi: 'Theo đơn vị trực thuộc', en: 'By unit' }} />
            )}
            {overview.doors && overview.total > 0 && (
              <Button variant="secondary" size="sm" href={withQuery('/tasks.xlsx', { agency: agency.id, role: 'lead' })}>
                <Say words={{ vi: 'Tải Excel', en: 'Excel' }} />
              </Button>
            )}
            <PrintButton />
          </>
        }
      >
        {overview.total > 0 && <Burden total={overview.total} overdue={overview.counts.overdue} next={overview.next} door={leading} />}
      </AgencyHead>
      {overview.total > 0 ? (
        <Leading id={agency.id} overview={overview} door={leading} />
      ) : (
        <EmptyState
          title={{ vi: 'Chưa chủ trì nhiệm vụ nào', en: 'It leads nothing yet' }}
          words={{
            vi: 'Nhiệm vụ giao cho cơ quan này chủ trì, trong văn bản đã nhập, sẽ hiện ở đây.',
            en: 'Tasks that imported documents give to this agency will stand here.',
          }}
        />
      )}
      <Shared load={load} door={door} />
      {agency.kind !== 'collective' && <ChainPart chain={chain} mayRecord={mayRecord} />}
      <AgencyProfile profile={agency} />
    </>
  )
}

type Shown = { overview: Load['overview']; door: (filter: Readonly<Record<string, string>>) => string }

function Leading({ id, overview, door }: Shown & { id: string }) {
  const { counts, late, doors } = overview
  return (
    <>
      <Part
        title={{ vi: 'Nhiệm vụ chủ trì', en: 'Tasks it leads' }}
        note={{ vi: 'Gồm nhiệm vụ của các cơ quan mà cơ quan này đã tiếp nhận.', en: 'Those of the bodies it took over included.' }}
      >
        <StateBar counts={stateCounts(counts, door)} />
      </Part>
      {late.length > 0 && doors && (
        <Part
          title={{ vi: 'Quá hạn lâu nhất', en: 'Longest overdue' }}
          aside={
            <Say as="a" href={door({ state: 'overdue' })} words={{ vi: `Cả ${counts.overdue} việc quá hạn`, en: `All ${counts.overdue} overdue` }} />
          }
        >
          <TaskRows tasks={late} of={id} caption={{ vi: 'Nhiệm vụ quá hạn', en: 'Overdue tasks' }} />
        </Part>
      )}
      <DueSoon overview={overview} door={door} of={id} />
      <Year overview={overview} door={door} />
    </>
  )
}

/** What it only helps with, and what is given to all of its kind at once. */
function Shared({
  load: {
    support,
    together,
    overview: { doors },
  },
  door,
}: {
  load: Load
  door: (filter: Readonly<Record<string, string>>) => string
}) {
  const { asOf, language } = useReader()
  const every = useDoor(doors)
  return (
    <Part title={{ vi: 'Phối hợp và giao chung', en: 'Support and shared' }}>
      <ul>
        <li>
          <Count value={support} href={door({ role: 'support' })} /> <Say words={{ vi: 'nhiệm vụ phối hợp', en: 'tasks it supports' }} />
        </li>
        {together
          .filter(({ count }) => count > 0)
          .map(({ id, count }) => (
            <li key={id}>
              <Count value={count} href={every({ agency: id, role: 'lead' })} />{' '}
              <Say words={{ vi: 'nhiệm vụ giao chung cho', en: 'tasks given to' }} /> <a href={`/agencies/${id}`}>{nameOn(id, asOf, language)}</a>
            </li>
          ))}
      </ul>
    </Part>
  )
}
