const scales = new Map<string, number>(Object.entries({ nghìn: 1000, ngàn: 1000, vạn: 10_000, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }))
const money = /^(đồng|usd|đô|euro|kwh)$/

/** How much a word such as "nghìn" multiplies the number before it; "tỷ đồng" stays a unit of money. */
export const scaleOf = (key: string, next: string): number => (money.test(next) ? 1 : (scales.get(key) ?? 1))

/** A number as Vietnamese write it: 50.000 is fifty thousand, 5,5 is five and a half, 01 is one; null for dates and fractions. */
export function numberOf(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d{1,3}(\.\d{3})*,\d{1,6}$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,6}\.\d{1,2}$/.test(text)) return Number(text)
  return null
}
