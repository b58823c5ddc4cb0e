import { organisationNamed } from './symbols.ts'

/** The issuing body as its letterhead names it in capitals, in the case that running text uses. */
export function properName(zone: readonly string[], text: string): string | null {
  const lines = issuerLines(zone)
  if (lines.length === 0) return null
  const whole = lines.join(' ')
  const last = lines.at(-1)!
  return (
    organisationNamed(whole) ?? organisationNamed(last) ?? asWritten(whole, text) ?? asWritten(last, text) ?? lowered(joins(lines) ? whole : last)
  )
}

/** Capital lines above the number, without national title, motto, place and date. */
function issuerLines(zone: readonly string[]): string[] {
  const lines: string[] = []
  for (const line of zone) {
    if (/^Số\s{0,40}:?/u.test(line) && lines.length > 0) break
    const words = line
      .replace(/CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|[-_*=]{3,}/giu, '')
      .replace(/\s*Số\s{0,40}:.*$/u, '')
      .trim()
    if (words === '' || words !== words.toUpperCase() || !/\p{Lu}{2}/u.test(words)) {
      if (lines.length > 0 && words !== '') break
      continue
    }
    if (/^(?:DỰ THẢO|MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|\*+)$/u.test(words)) continue
    lines.push(words)
  }
  return lines
}

/** Whether later lines go on with the name of the first: "VỀ…", "CÔNG NGHỆ…" after a comma, "VÀ…". */
const joins = (lines: readonly string[]) =>
  lines.slice(1).every((line, i) => /^(?:VỀ|VÀ|CỦA|TỈNH|THÀNH PHỐ|[-–])/u.test(line) || /[,\-–]$|\sVÀ$|\sCỦA$/u.test(lines[i]!))

function asWritten(name: string, text: string): string | null {
  const body = text.slice(0, 60_000)
  const lower = body.toLowerCase()
  if (lower.length !== body.length) return null
  const sought = name.toLowerCase().replace(/^ubnd /, 'ủy ban nhân dân ')
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    const found = body.slice(at, at + sought.length)
    if (found !== found.toUpperCase() && /^\p{Lu}/u.test(found)) return found
  }
  return null
}

const bodies = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ban Chỉ đạo',
  'Bộ',
  'Sở',
  'Tỉnh ủy',
  'Thành ủy',
  'Tỉnh đoàn',
  'Văn phòng',
  'Cục',
  'Tổng cục',
  'Ban Quản lý',
  'Bảo hiểm xã hội',
  'Đại học',
  'Trường Đại học',
  'Bệnh viện',
  'Viện',
  'Tập đoàn',
  'Tổng công ty',
]
const places = /\b(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|tỉnh ủy|thành ủy)\s(.+)$/u

/** Sentence case, with the name of a place after "tỉnh", "thành phố"… capitalised: what can be said without knowing the body. */
function lowered(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/^ubnd\s/, 'ủy ban nhân dân ')
    .replace(/^hđnd\s/, 'hội đồng nhân dân ')
  const body = bodies.filter((known) => words.startsWith(known.toLowerCase())).sort((a, b) => b.length - a.length)[0]
  const rest = words.slice(body?.length ?? 0)
  const placed = rest.replace(places, (_, unit: string, own: string) => `${unit} ${capitalised(own)}`)
  const sentence =
    (body ?? '') +
    (body && placed === rest && /^Sở|^Bộ|^Cục|^Viện|^Tổng cục/.test(body)
      ? rest.replace(/^(\s*)(\p{Ll})/u, (_, gap: string, letter: string) => gap + letter.toUpperCase())
      : placed)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const capitalised = (words: string) => words.replace(/(^|\s)(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
