import { recased } from './casing.ts'
import { organisationNamed } from './symbols.ts'

/** The issuing body as its letterhead names it in capitals, in the case that running text uses. */
export function issuerOfLetterhead(zone: readonly string[], text: string): string | null {
  const lines = issuerLines(zone)
  const at = lines.findLastIndex((line, i) => i === 0 || beginsBody(line, lines[i - 1] ?? ''))
  if (at < 0) return null
  const name = unabbreviated(lines.slice(at).join(' '))
  return organisationNamed(name) ?? withNames(recased(name, text))
}

const motto = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|[-–_*=]{3,}/giu
const stamps = /^(?:DỰ THẢO.*|MẬT|TỐI MẬT|TUYỆT MẬT|H(?:ỎA|OẢ) TỐC|KHẨN|THƯỢNG KHẨN|\*+)$/u

/** Capital lines above the number, without national title, motto, stamps, place and date. */
function issuerLines(zone: readonly string[]): string[] {
  const lines: string[] = []
  for (const line of zone) {
    if (/^Số\s{0,40}:?/u.test(line) && lines.length > 0) break
    const words = line
      .replace(motto, '')
      .replace(/\s*Số\s{0,40}:.*$/u, '')
      .trim()
    if (words === '' || stamps.test(words)) continue
    if (words !== words.toUpperCase() || !/\p{Lu}{2}/u.test(words)) {
      if (lines.length > 0) break
      continue
    }
    lines.push(words)
    if (lines.length === 6) break
  }
  return lines
}

const bodies =
  /^(?:BỘ|SỞ|UBND|ỦY BAN|UỶ BAN|HĐND|HỘI|BAN|VĂN PHÒNG|CỤC|VỤ|TỔNG|CHI CỤC|TRƯỜNG|ĐẠI HỌC|BỆNH VIỆN|VIỆN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|TẬP ĐOÀN|NGÂN HÀNG|THANH TRA|KHO BẠC|BẢO HIỂM|TÒA ÁN|TOÀ ÁN|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|CHỦ TỊCH|TRUNG TÂM|MẶT TRẬN|ĐOÀN|HỌC VIỆN|KIỂM TOÁN|CÔNG TY|CÔNG AN|PHÒNG|TỈNH ĐOÀN|THÀNH ĐOÀN|TỔ CÔNG TÁC|TIỂU BAN|LIÊN MINH)(?=\s|$)/u

/** Whether a line names a body of its own and does not go on with the name above ("BAN CHỈ ĐẠO / PHÒNG, CHỐNG THIÊN TAI"). */
const beginsBody = (line: string, above: string): boolean =>
  bodies.test(line) &&
  !/(?:[,\-–]|\s(?:VÀ|CỦA|VỀ|CHO))$/u.test(above) &&
  !(/^PHÒNG[, ]+CHỐNG/u.test(line) || /^(?:BAN CHỈ ĐẠO|ỦY BAN|UỶ BAN)$/u.test(above.trim()))

const unabbreviated = (name: string) =>
  name
    .replace(/^UBND(?=\s)/u, 'ỦY BAN NHÂN DÂN')
    .replace(/^HĐND(?=\s)/u, 'HỘI ĐỒNG NHÂN DÂN')
    .replace(/^UỶ/u, 'ỦY')
    .replace(/(\s)TP\.?(?=\s)/u, '$1THÀNH PHỐ')

const placed =
  /(?<![\p{L}])([Tt]ỉnh [ủu][ỷy]|[Tt]hành [ủu][ỷy]|[Tt]ỉnh đoàn|tỉnh|thành phố|huyện|quận|thị xã|đặc khu|(?<=nhân dân )(?:xã|phường))\s(\p{Ll}[\p{L} -]*)$/u

/** What follows "tỉnh", "thành phố"… is a name even where the text does not write it again. */
const withNames = (name: string): string => {
  const own = name.replace(
    placed,
    (_, unit: string, place: string) =>
      `${unit} ${place.replace(/(^|[\s-])(\p{Ll})/gu, (__, gap: string, letter: string) => gap + letter.toUpperCase())}`,
  )
  return own.replace(/^(Bộ|Sở|Cục|Vụ|Viện|Ban|Tổng cục|Chi cục) (\p{Ll})/u, (_, body: string, letter: string) =>
    body === 'Ban' && /^(?:c|q)/u.test(letter) ? `Ban ${letter.toUpperCase()}` : `${body} ${letter.toUpperCase()}`,
  )
}
