import { levelsAt, dateLevels, partOf, patternSql } from './pattern.ts'
import type { Door, EncodedPlan } from './parameters.ts'
import { doorColumns } from './writer.ts'

const numberDoors: readonly Door[] = ['personal', 'card']

const doorsOf = ({ encoding }: EncodedPlan, byNumber: boolean) => encoding.doors.filter((door) => numberDoors.includes(door) === byNumber)

/** Every pair under an equal number, with how it agrees. */
export const numberPairs = (plan: EncodedPlan): string =>
  doorsOf(plan, true)
    .map((door) => {
      const { token } = doorColumns(door)
      return `select r.rid, p.rid as pid, ${patternSql(levelsAt(plan, door, '0'))} as pattern from record as r join person as p on p.${token} = r.${token}`
    })
    .join(' union all ')

/**
 * What an equal number is worth: A name and date agree too, B one does and the other not wholly otherwise, N one does and the other is
 * another's (a name that was changed, a father's number), C neither.
 */
function classSql(plan: EncodedPlan): string {
  const [name, date] = [partOf('pattern', 'name'), partOf('pattern', 'date')]
  const { equal, part, less } = dateLevels
  return `case when ${name} = 0 and ${date} = ${equal} then 'A'
    when ${name} = 0 and ${date} <> ${less} or ${name} <= ${plan.same} and ${date} <= ${part} or ${name} <= ${plan.near} and ${date} = ${equal} then 'B'
    when ${name} = 0 or ${date} = ${equal} then 'N' else 'C' end`
}

/** The best person under each record's number. */
export const byNumber = (plan: EncodedPlan): string => `
  select rid, pid, pattern, ${classSql(plan)} as class from (
    select rid, pid, pattern, row_number() over (partition by rid order by ${partOf('pattern', 'name')} + 2 * ${partOf('pattern', 'date')}, pattern, pid) as place from number_pair) as n
  where place = 1`

/** Doors that more people share than the plan allows. */
const crowded = (plan: EncodedPlan, token: string) => `select ${token} from met group by ${token} having count(*) > ${plan.crowd}`

/** Statements that meet the open records with people at one door and add their pairs to `pair`. */
export function meetAt(plan: EncodedPlan, door: Door): string[] {
  const { token, bits, fields } = doorColumns(door)
  const columns = `rid, ${token}, ${bits}, ${fields}`
  const taken = 'case when h.pid is not null and (h.holders > 1 or h.rid <> r.rid) then 1 else 0 end'
  return [
    `create or replace temp table asking as select ${columns} from record semi join open using (rid) where ${token} is not null`,
    `create or replace temp table met as select ${columns} from person semi join asking using (${token})`,
    `insert into closed select '${door}', count(*) from asking anti join known using (rid) semi join (${crowded(plan, token)}) using (${token})`,
    `insert into pair select r.rid, p.rid, ${patternSql(levelsAt(plan, door, taken))} from asking as r join met as p using (${token})
      anti join (${crowded(plan, token)}) as c using (${token}) left join held as h on h.pid = p.rid`,
  ]
}

export const meetingDoors = (plan: EncodedPlan): readonly Door[] => doorsOf(plan, false)

/** Every pair once, as it met at the first of its doors. */
export const pairsOnce = 'select rid, pid, min(pattern) as pattern from pair group by rid, pid'

/** How often each pattern was a right and a wrong pair among the records of known answer. */
export const cells = `
  select pattern, (count(*) filter (where k.pid = c.pid) + 0.5) / (count(*) filter (where k.pid <> c.pid) + 0.5) as odds
  from candidate as c join known as k on k.rid = c.rid group by pattern`

/** The best candidate of each record and its standing: bits for it against all others and against nobody. */
const bestOf = (candidates: string) => `
  select rid, pid, pattern, log2(odds / (miss.share + everybody - odds)) as stands from (
    select *, sum(odds) over (partition by rid) as everybody, row_number() over (partition by rid order by odds desc, pattern, pid) as place from (
      select c.rid, c.pid, c.pattern, coalesce(o.odds, 1.0) as odds from (${candidates}) as c left join cell as o using (pattern)) as w) as v, miss
  where place = 1`

export const verdicts = bestOf('select * from candidate')
/** The same for records of known answer if their person were not there: whom they would be taken for. */
export const friends = bestOf('select c.* from candidate as c join known as k on k.rid = c.rid where k.pid <> c.pid')

/** Records of known answer whose person came through no door, as a share of all of them; never quite none. */
export const missShare = `
  select (count(*) filter (where c.rid is null) + 1.0) / (count(*) + 1.0) as share from known as k left join candidate as c on c.rid = k.rid and c.pid = k.pid`
