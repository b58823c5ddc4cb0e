import { formatNumber } from '../../platform/text.ts'

/** A year of tasks whose figures agree, and the month that came before. */
export type Tale = { total: number; onTime: number; late: number; within: number; overdue: number; before: number; added: number }
type Told = Readonly<Record<keyof Tale | 'done' | 'open' | 'now', string>>
type Phrase = (
  told: Told,
  share: (part: 'done' | 'open' | 'onTime' | 'late' | 'within' | 'overdue', whole: 'total' | 'done' | 'open') => string,
) => string

/** Random numbers that a test can repeat. */
export function dice(seed: number): (from: number, to: number) => number {
  let state = seed >>> 0
  return (from, to) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1))
  }
}

export function taleOf(roll: ReturnType<typeof dice>): Tale {
  const [onTime, late, within, overdue] = [roll(1200, 19_000), roll(130, 2400), roll(310, 7800), roll(105, 950)] as const
  const total = onTime + late + within + overdue
  const added = roll(101, 990)
  return { total, onTime, late, within, overdue, before: onTime + late - added, added }
}

/** How official prose tells such a year; `marks` says which figures a wrong sum must be found among. */
export const phrases: readonly { tell: Phrase; uses: readonly (keyof Told)[]; shares: number; closed: readonly (keyof Told)[] }[] = [
  {
    tell: (n) =>
      `Trong năm, Chính phủ, Thủ tướng Chính phủ giao ${n.total} nhiệm vụ cho các bộ, cơ quan, địa phương; trong đó có ${n.done} nhiệm vụ đã hoàn thành (${n.onTime} nhiệm vụ đúng hạn, ${n.late} nhiệm vụ quá hạn), ${n.open} nhiệm vụ chưa hoàn thành (${n.within} nhiệm vụ trong hạn, ${n.overdue} nhiệm vụ quá hạn).`,
    uses: ['total', 'done', 'onTime', 'late', 'open', 'within', 'overdue'],
    shares: 0,
    closed: ['late', 'within'],
  },
  {
    tell: (n, p) =>
      `Tổng số nhiệm vụ được giao là ${n.total} nhiệm vụ, gồm ${n.done} nhiệm vụ đã hoàn thành, đạt ${p('done', 'total')} và ${n.open} nhiệm vụ đang thực hiện, chiếm ${p('open', 'total')}. Trong số nhiệm vụ đã hoàn thành có ${n.onTime} nhiệm vụ đúng hạn.`,
    uses: ['total', 'done', 'open'],
    shares: 2,
    closed: ['open', 'done'],
  },
  {
    tell: (n, p) =>
      `Đến hết kỳ báo cáo, đã hoàn thành ${n.done}/${n.total} nhiệm vụ, đạt ${p('done', 'total')}; trong số ${n.open} nhiệm vụ chưa hoàn thành có ${n.within} nhiệm vụ trong hạn, còn lại ${n.overdue} nhiệm vụ quá hạn.`,
    uses: ['open', 'within', 'overdue'],
    shares: 1,
    closed: [],
  },
  {
    tell: (n, p) =>
      `Kết quả thực hiện ${n.total} nhiệm vụ như sau:\n- Đã hoàn thành: ${n.done} nhiệm vụ (${p('done', 'total')}), trong đó:\n+ Đúng hạn: ${n.onTime} nhiệm vụ;\n+ Quá hạn: ${n.late} nhiệm vụ.\n- Chưa hoàn thành: ${n.open} nhiệm vụ (${p('open', 'total')}), trong đó:\n+ Trong hạn: ${n.within} nhiệm vụ;\n+ Quá hạn: ${n.overdue} nhiệm vụ.`,
    uses: ['total', 'done', 'onTime', 'late', 'open', 'within', 'overdue'],
    shares: 2,
    closed: [],
  },
  {
    tell: (n) => `Toàn ngành có ${n.done} nhiệm vụ hoàn thành, bao gồm ${n.onTime} nhiệm vụ đúng hạn và ${n.late} nhiệm vụ chậm tiến độ.`,
    uses: ['done', 'onTime', 'late'],
    shares: 0,
    closed: ['late', 'onTime'],
  },
  {
    tell: (n, p) =>
      `Theo thống kê, ${n.total} nhiệm vụ đã được giao. Số nhiệm vụ hoàn thành là ${n.done} nhiệm vụ (chiếm ${p('done', 'total')}); số nhiệm vụ chưa hoàn thành là ${n.open} nhiệm vụ, trong đó ${n.within} nhiệm vụ trong hạn và ${n.overdue} nhiệm vụ đã quá hạn (${p('overdue', 'total')}).`,
    uses: ['total', 'done', 'open', 'within', 'overdue'],
    shares: 2,
    closed: [],
  },
  {
    tell: (n) => `${n.onTime} nhiệm vụ hoàn thành đúng hạn và ${n.late} nhiệm vụ hoàn thành quá hạn, tổng cộng ${n.done} nhiệm vụ.`,
    uses: ['onTime', 'late', 'done'],
    shares: 0,
    closed: [],
  },
  {
    tell: (n) => `Số nhiệm vụ hoàn thành: ${n.done} = ${n.onTime} + ${n.late}; số chưa hoàn thành: ${n.within} + ${n.overdue} = ${n.open}.`,
    uses: ['done', 'onTime', 'late', 'within', 'overdue', 'open'],
    shares: 0,
    closed: [],
  },
  {
    tell: (n) =>
      `Bộ, ngành được giao ${n.total} nhiệm vụ, trong đó đã hoàn thành ${n.done} nhiệm vụ, gồm đúng hạn ${n.onTime} nhiệm vụ, quá hạn ${n.late} nhiệm vụ; chưa hoàn thành ${n.open} nhiệm vụ, gồm trong hạn ${n.within} nhiệm vụ, quá hạn ${n.overdue} nhiệm vụ.`,
    uses: ['total', 'done', 'onTime', 'late', 'open', 'within', 'overdue'],
    shares: 0,
    closed: ['late', 'overdue'],
  },
  {
    tell: (n) =>
      `Trong tổng số ${n.total} nhiệm vụ có ${n.done} nhiệm vụ đã hoàn thành, ${n.within} nhiệm vụ đang thực hiện trong hạn và ${n.overdue} nhiệm vụ quá hạn chưa hoàn thành.`,
    uses: ['total', 'done', 'within', 'overdue'],
    shares: 0,
    closed: [],
  },
  {
    tell: (n, p) =>
      `Tỉnh tiếp nhận ${n.total} hồ sơ; đã giải quyết ${n.done} hồ sơ (đúng hạn ${n.onTime} hồ sơ, đạt ${p('onTime', 'done')}; quá hạn ${n.late} hồ sơ, chiếm ${p('late', 'done')}), còn lại ${n.open} hồ sơ đang giải quyết.`,
    uses: ['total', 'done', 'onTime', 'late', 'open'],
    shares: 2,
    closed: ['late'],
  },
  {
    tell: (n) =>
      `Tháng trước lũy kế hoàn thành ${n.before} nhiệm vụ; trong tháng hoàn thành thêm ${n.added} nhiệm vụ; lũy kế đến nay hoàn thành ${n.now} nhiệm vụ.`,
    uses: ['before', 'added', 'now'],
    shares: 0,
    closed: [],
  },
  {
    tell: (n) => `Số nhiệm vụ hoàn thành tăng từ ${n.before} lên ${n.now} nhiệm vụ, tăng ${n.added} nhiệm vụ so với kỳ trước.`,
    uses: ['before', 'added', 'now'],
    shares: 0,
    closed: [],
  },
  {
    tell: (n) => `Trong kỳ đã hoàn thành ${n.now} nhiệm vụ, tăng ${n.added} nhiệm vụ so với tháng trước (${n.before} nhiệm vụ).`,
    uses: ['before', 'added', 'now'],
    shares: 0,
    closed: [],
  },
]

const number = (value: number) => formatNumber(value, 'vi')
const shareWords = (part: number, whole: number, places: number) => `${((part / whole) * 100).toFixed(places).replace('.', ',')}%`

const whole = (tale: Tale) => ({ ...tale, done: tale.onTime + tale.late, open: tale.within + tale.overdue, now: tale.onTime + tale.late })
export type Numbers = ReturnType<typeof whole>
export const numbersOf = whole

/** A tale in one phrase; `wrong` replaces one figure, `shareOff` moves the share of that place by so many points. */
export function tell(tale: Tale, at: number, change: { wrong?: Partial<Numbers>; shareAt?: number; shareBy?: number; places?: number } = {}): string {
  const right = whole(tale)
  const shown = { ...right, ...change.wrong }
  let asked = 0
  const told = Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, number(value)])) as Told
  const { tell: phrase } = phrases[at % phrases.length] as (typeof phrases)[number]
  return phrase(told, (part, of) => {
    const share = shareWords(right[part], right[of], change.places ?? 1)
    const off = asked++ === change.shareAt ? (change.shareBy ?? 0) : 0
    return off === 0 ? share : `${(Number(share.replace(',', '.').replace('%', '')) + off).toFixed(change.places ?? 1).replace('.', ',')}%`
  })
}

/** A number with two of its digits exchanged, another than it was; null where all its digits are alike. */
export function swapped(value: number, roll: ReturnType<typeof dice>): number | null {
  const digits = [...String(value)]
  const from = roll(0, digits.length - 2)
  for (let step = 0; step < digits.length - 1; step++) {
    const i = (from + step) % (digits.length - 1)
    const exchanged = digits.with(i, digits[i + 1] as string).with(i + 1, digits[i] as string)
    const result = Number(exchanged.join(''))
    if (result !== value && exchanged[0] !== '0') return result
  }
  return null
}
