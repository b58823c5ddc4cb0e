import { communeLists, laterNames } from '../../../definitions/communes/lists.ts'
import { addDays, formatDay, type PlainDate } from '../../platform/dates.ts'
import { DefinitionList, PageHead, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import { type Carried, carriedTo, levelWords, listOn, type Locality, placeOf, withinOn } from '../localities/index.ts'
import { carriedColumns, codeColumn, LocalityLink, nameColumn, spanWords } from './parts.view.tsx'

/** Everything a code ever named: each with where it lay, its days, what it came from and became. */
export function LocalityPage({ code, localities, shown }: { code: string; localities: readonly Locality[]; shown: Locality | null }) {
  const { asOf } = useReader()
  const told = shown ?? localities.at(-1)
  return (
    <>
      <PageHead
        above={{ vi: `Mã ${code}`, en: `Code ${code}` }}
        title={told?.name ?? code}
        {...(localities.length > 1 && {
          lead: {
            vi: 'Mã này được dùng cho các tên dưới đây; mỗi tên có thời gian của mình.',
            en: 'The code served the names below, each in its time.',
          },
        })}
      />
      {localities.toReversed().map((locality) => (
        <LocalityPart key={`${locality.list} ${locality.from ?? ''}`} locality={locality} />
      ))}
      {told && <Members of={told} day={shown ? asOf : (told.to ?? asOf)} />}
    </>
  )
}

const basisOf = ({ list, from, level }: Locality): string =>
  level === 'commune' && from === laterNames.on ? laterNames.basis : (communeLists.find(({ id }) => id === list)?.basis ?? '')

function LocalityPart({ locality }: { locality: Locality }) {
  const day = locality.to ?? locality.from
  const [district, province] = [locality.level === 'commune' ? placeOf(locality, 'district', day) : null, placeOf(locality, 'province', day)]
  return (
    <Part title={locality.name}>
      <DefinitionList
        definitions={[
          { term: { vi: 'Cấp', en: 'Level' }, value: <Say words={levelWords[locality.level]} /> },
          ...(district ? [{ term: { vi: 'Huyện', en: 'District' }, value: <LocalityLink locality={district} /> }] : []),
          ...(province && locality.level !== 'province'
            ? [{ term: { vi: 'Tỉnh, thành phố', en: 'Province' }, value: <LocalityLink locality={province} /> }]
            : []),
          { term: { vi: 'Thời gian', en: 'Time' }, value: <Say words={spanWords(locality)} /> },
          ...(locality.also.length > 0 ? [{ term: { vi: 'Cũng viết', en: 'Also written' }, value: locality.also.join(', ') }] : []),
          {
            term: { vi: 'Căn cứ', en: 'Basis' },
            value: basisOf(locality),
            ...(!locality.certain && { note: { vi: 'Chưa đối chiếu được với nguồn thứ hai.', en: 'Not yet compared with a second source.' } }),
          },
        ]}
      />
      <Passings locality={locality} />
    </Part>
  )
}

/** What it was made of, or what became of it: on the day shown, or from 1 July 2025 where that is still to come. */
function Passings({ locality }: { locality: Locality }) {
  const { asOf } = useReader()
  if (locality.list === 'from') {
    const before = addDays(locality.from ?? asOf, -1)
    return <CarriedTable title={{ vi: 'Hình thành từ', en: 'Made of' }} carried={carriedTo(locality, before)} day={before} />
  }
  const day = listOn(asOf) === 'until' ? '2025-07-01' : asOf
  return <CarriedTable title={{ vi: `Ngày ${formatDay(day)} là`, en: `On ${formatDay(day)}` }} carried={carriedTo(locality, day)} day={day} />
}

function CarriedTable({ title, carried, day }: { title: { vi: string; en: string }; carried: readonly Carried[]; day: PlainDate }) {
  if (carried.length === 0) return null
  return <Table caption={title} captioned columns={carriedColumns(day)} rows={carried} dense />
}

/** What lies directly within it on a day. */
function Members({ of, day }: { of: Locality; day: PlainDate }) {
  const members = of.level === 'commune' || of.code === null ? [] : withinOn(of.code, day)
  if (members.length === 0) return null
  return (
    <Part
      title={{ vi: `Gồm ${members.length} đơn vị`, en: `Its ${members.length} localities` }}
      note={{ vi: `Ngày ${formatDay(day)}.`, en: `On ${formatDay(day)}.` }}
    >
      <Table caption={{ vi: 'Đơn vị trực thuộc', en: 'Within it' }} columns={[nameColumn(day), codeColumn]} rows={members} dense />
    </Part>
  )
}
