import { givens, middles, surnameShares } from '../../../definitions/linkage/names.ts'
import { provinces } from '../../../definitions/agencies/provinces.ts'
import { addDays, formatDay, type PlainDate } from '../../platform/dates.ts'

/** A number between 0 and 1 that words always give the same (FNV-1a). */
function chance(words: string): number {
  let hash = 2_166_136_261
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507) >>> 0
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296
}

const pick = <T>(list: readonly T[], words: string): T => list[Math.floor(chance(words) * list.length)] as T
const today = provinces.filter(({ to }) => to === undefined)
const before = provinces.filter(({ from }) => from === undefined)
const weighted = surnameShares.flatMap(([name, share]) => Array.from({ length: Math.ceil(share / 10) }, () => name))
const female = { middle: middles.female.split(' '), given: givens.female.split(' ') }
const male = { middle: middles.male.split(' '), given: givens.male.split(' ') }
const digits = (words: string, count: number) => String(Math.floor(chance(words) * 10 ** count)).padStart(count, '0')
const placeName = (list: typeof provinces, words: string) => pick(list, words).names[0]?.name ?? ''

/** An invented person: the same for the same seed. */
function person(seed: string, on: PlainDate) {
  const woman = chance(`${seed} sex`) < 0.5
  const words = woman ? female : male
  const born = addDays(on, -Math.floor((20 + chance(`${seed} age`) * 45) * 365.25))
  const province = pick(before, `${seed} birth`)
  const century = born < '2000' ? 0 : 2
  return {
    personal_id: `0${province.code}${century + (woman ? 1 : 0)}${born.slice(2, 4)}${digits(`${seed} id`, 6)}`,
    full_name: `${pick(weighted, `${seed} family`)} ${pick(words.middle, `${seed} middle`)} ${pick(words.given, `${seed} given`)}`,
    date_of_birth: formatDay(born),
    sex: woman ? 'Nữ' : 'Nam',
  }
}

type Row = Record<string, string>

/** A fault now and then, as registers have them. */
function faulty(row: Row, seed: string, share: number): Row {
  const dice = chance(`${seed} fault`)
  if (dice > share) return row
  const name = row['full_name']
  const kind = Math.floor(chance(`${seed} kind`) * 6)
  const title = row['facility_name']
  if (title !== undefined && kind < 3) return { ...row, facility_name: kind === 0 ? title.normalize('NFD') : title.replace(' ', '  ') }
  if (name !== undefined && kind === 0) return { ...row, full_name: name.normalize('NFD') }
  if (name !== undefined && kind === 1) return { ...row, full_name: name.toUpperCase() }
  if (name !== undefined && kind === 2) return { ...row, date_of_birth: `31/02/${row['date_of_birth']?.slice(-4) ?? ''}` }
  if (name !== undefined && kind === 3) return { ...row, personal_id: '' }
  return { ...row, province: kind === 4 ? 'Tỉnh Không Rõ' : (row['province'] ?? ''), ...(row['beds'] !== undefined && kind === 5 && { beds: '-1' }) }
}

const csv = (rows: readonly Row[]): string => {
  const heads = Object.keys(rows[0] ?? {})
  return `${[heads.join(','), ...rows.map((row) => heads.map((head) => row[head] ?? '').join(','))].join('\n')}\n`
}

const facility = (n: number, on: PlainDate): Row => {
  const seed = `facility ${n}`
  const province = placeName(chance(`${seed} old`) < 0.3 ? before : today, `${seed} province`)
  return {
    facility_code: String(10_000 + n),
    facility_name: `Bệnh viện trình diễn số ${n}`,
    level: pick(['first', 'basic', 'basic', 'specialised'], `${seed} level`),
    province,
    beds: String(Math.floor(20 + chance(`${seed} beds`) * 900)),
    emr:
      chance(`${seed} done`) < 0.1
        ? pick(['yes', 'in-progress'], `${seed} emr ${on.slice(0, 7)}`)
        : pick(['yes', 'no', 'in-progress'], `${seed} emr`),
    licensed_on: formatDay(addDays('2026-01-01', -Math.floor(400 + chance(`${seed} day`) * 5000))),
  }
}

const insured = (n: number, on: PlainDate): Row => {
  const seed = `insured ${n}`
  return {
    insurance_no: `79${digits(`${seed} no`, 4)}${String(n).padStart(4, '0')}`,
    ...person(seed, '2026-01-01'),
    phone: `09${digits(`${seed} phone`, 8)}`,
    employer_tax_code: `01${digits(`${seed} tax`, 8)}`,
    status: pick(['active', 'active', 'active', 'paused', 'pension'], `${seed} status`),
    valid_to: formatDay(addDays(on, 200)),
    updated_on: formatDay(addDays(on, -Math.floor(chance(`${seed} updated`) * 420))),
  }
}

const expert = (n: number, on: PlainDate): Row => {
  const seed = `expert ${n}`
  return {
    expert_id: `CG${String(n).padStart(5, '0')}`,
    ...person(seed, '2026-01-01'),
    passport_no: `N${digits(`${seed} passport`, 7)}`,
    country: pick(['Nhật Bản', 'Hàn Quốc', 'Pháp', 'Đức', 'Hoa Kỳ', 'Ô-xtrây-li-a'], `${seed} country`),
    speciality: pick(['Bán dẫn', 'Trí tuệ nhân tạo', 'Y sinh', 'Vật liệu mới', 'An toàn thông tin'], `${seed} speciality`),
    updated_on: formatDay(addDays(on, -Math.floor(chance(`${seed} updated`) * 500))),
  }
}

/** An entry of the civil registers; some of those insured are among the deaths. */
const entry = (n: number, on: PlainDate): Row => {
  const seed = chance(`entry ${n} of`) < 0.5 ? `insured ${n}` : `entry ${n}`
  return {
    entry_no: `HT${String(n).padStart(6, '0')}`,
    event: pick(['birth', 'birth', 'marriage', 'marriage', 'death'], `entry ${n} event`),
    ...person(seed, '2026-01-01'),
    registered_on: formatDay(addDays(on, -Math.floor(chance(`entry ${n} day`) * 300))),
    registered_at: placeName(today, `entry ${n} at`),
  }
}

/** Somebody of the population: those insured, and as many again as a register of people has beside them. */
const resident = (n: number): Row => {
  const { personal_id, ...rest } = person(`insured ${n}`, '2026-01-01')
  return { person_id: personal_id, ...rest, province: placeName(today, `resident ${n} province`) }
}

const makers: Readonly<Record<string, (n: number, on: PlainDate) => Row>> = {
  'health-facilities': facility,
  'civil-status': entry,
  insurance: insured,
  population: resident,
  'overseas-experts': expert,
}

/** An invented file of a registry as it would have come on a day. */
export const inventedFile = (registry: string, records: number, faults: number, on: PlainDate): string =>
  csv(Array.from({ length: records }, (_, n) => faulty(makers[registry]?.(n + 1, on) ?? {}, `${registry} ${n} ${on}`, faults)))
