import type { DocumentType } from './document.ts'

/** Abbreviations of document types in numbers (Decree 30/2020/NĐ-CP, Appendix III, and Party practice). */
const typeSymbols: Record<string, { name: string; type: DocumentType }> = {
  NQ: { name: 'Nghị quyết', type: 'resolution' },
  NQLT: { name: 'Nghị quyết liên tịch', type: 'resolution' },
  QĐ: { name: 'Quyết định', type: 'decision' },
  QĐi: { name: 'Quy định', type: 'other' },
  QyĐ: { name: 'Quy định', type: 'other' },
  CT: { name: 'Chỉ thị', type: 'directive' },
  KH: { name: 'Kế hoạch', type: 'plan' },
  CTr: { name: 'Chương trình', type: 'plan' },
  CTrHĐ: { name: 'Chương trình hành động', type: 'plan' },
  TB: { name: 'Thông báo', type: 'conclusion' },
  KL: { name: 'Kết luận', type: 'conclusion' },
  CĐ: { name: 'Công điện', type: 'telegram' },
  BC: { name: 'Báo cáo', type: 'report' },
  NĐ: { name: 'Nghị định', type: 'other' },
  TT: { name: 'Thông tư', type: 'other' },
  TTLT: { name: 'Thông tư liên tịch', type: 'other' },
  VBHN: { name: 'Văn bản hợp nhất', type: 'other' },
  TTr: { name: 'Tờ trình', type: 'other' },
  HD: { name: 'Hướng dẫn', type: 'other' },
  QC: { name: 'Quy chế', type: 'other' },
  PA: { name: 'Phương án', type: 'other' },
  ĐA: { name: 'Đề án', type: 'other' },
  DA: { name: 'Dự án', type: 'other' },
  BB: { name: 'Biên bản', type: 'other' },
  GM: { name: 'Giấy mời', type: 'other' },
  CV: { name: 'Công văn', type: 'other' },
  TC: { name: 'Thông cáo', type: 'other' },
  L: { name: 'Luật', type: 'other' },
  PL: { name: 'Pháp lệnh', type: 'other' },
}

/** The words by which documents call themselves and others, longest first. */
const typeWords: readonly { name: string; type: DocumentType }[] = [
  { name: 'Chương trình hành động', type: 'plan' },
  { name: 'Nghị quyết liên tịch', type: 'resolution' },
  { name: 'Thông tư liên tịch', type: 'other' },
  { name: 'Văn bản hợp nhất', type: 'other' },
  { name: 'Thông báo kết luận', type: 'conclusion' },
  { name: 'Thông báo Kết luận', type: 'conclusion' },
  { name: 'Chương trình', type: 'plan' },
  { name: 'Quyết định', type: 'decision' },
  { name: 'Nghị quyết', type: 'resolution' },
  { name: 'Công điện', type: 'telegram' },
  { name: 'Thông báo', type: 'conclusion' },
  { name: 'Kế hoạch', type: 'plan' },
  { name: 'Kết luận', type: 'conclusion' },
  { name: 'Nghị định', type: 'other' },
  { name: 'Hướng dẫn', type: 'other' },
  { name: 'Pháp lệnh', type: 'other' },
  { name: 'Công văn', type: 'other' },
  { name: 'Thông tư', type: 'other' },
  { name: 'Quy định', type: 'other' },
  { name: 'Tờ trình', type: 'other' },
  { name: 'Văn bản', type: 'other' },
  { name: 'Quy chế', type: 'other' },
  { name: 'Báo cáo', type: 'report' },
  { name: 'Chỉ thị', type: 'directive' },
  { name: 'Đề án', type: 'other' },
  { name: 'Luật', type: 'other' },
  { name: 'Lệnh', type: 'other' },
]

/** A pattern that finds any of the type words, in running text or in capitals. */
export const typePattern = typeWords.map(({ name }) => name).join('|')

/** Who signs under an organisation symbol: 07/CT-TTg is the Prime Minister's. Names as they were when the symbol was in use. */
const organisations: Record<string, string> = {
  TTg: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  CTN: 'Chủ tịch nước',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VPQH: 'Văn phòng Quốc hội',
  VPCTN: 'Văn phòng Chủ tịch nước',
  VPCP: 'Văn phòng Chính phủ',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  BQP: 'Bộ Quốc phòng',
  BCA: 'Bộ Công an',
  BNG: 'Bộ Ngoại giao',
  BNV: 'Bộ Nội vụ',
  BTP: 'Bộ Tư pháp',
  BTC: 'Bộ Tài chính',
  BCT: 'Bộ Công Thương',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BXD: 'Bộ Xây dựng',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BYT: 'Bộ Y tế',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BGTVT: 'Bộ Giao thông vận tải',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNN: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  UBDT: 'Ủy ban Dân tộc',
  BHXH: 'Bảo hiểm xã hội Việt Nam',
  KTNN: 'Kiểm toán nhà nước',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  TLĐ: 'Tổng Liên đoàn Lao động Việt Nam',
  MTTW: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  VPTW: 'Văn phòng Trung ương Đảng',
  BTCTW: 'Ban Tổ chức Trung ương',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương',
  BNCTW: 'Ban Nội chính Trung ương',
  TW: 'Ban Chấp hành Trung ương Đảng',
}

/** The type a symbol such as `CT-TTg` or `NQ/TW` begins with; null for letters (công văn) and unknown ones. */
export function typeOfNotation(notation: string): { name: string; type: DocumentType } | null {
  if (/^QH\d/.test(notation)) return { name: 'Luật', type: 'other' }
  return typeSymbols[notation.split(/[-/]/)[0] ?? ''] ?? null
}

/** The type a word of running text or a heading names, whatever its case. */
export function typeOfWord(word: string): { name: string; type: DocumentType } | null {
  const sought = word.normalize('NFC').toLowerCase()
  return typeWords.find(({ name }) => name.toLowerCase() === sought) ?? null
}

/** The authority that signs under a symbol; null where the symbol is local or unknown. */
export function issuerOfNotation(notation: string): string | null {
  if (/^(?:NQ-)?QH\d*$/.test(notation)) return 'Quốc hội'
  if (/UBTVQH/.test(notation)) return organisations.UBTVQH ?? null
  const parts = notation.split(/[-/]/)
  const own = typeSymbols[parts[0] ?? ''] && parts.length > 1 ? parts.slice(1) : parts
  for (const part of own) if (organisations[part]) return organisations[part]
  return null
}

/** The official spelling of an organisation known by symbol, from its name in capitals. */
export function organisationNamed(words: string): string | null {
  const sought = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return Object.values(organisations).find((name) => name.toLowerCase() === sought) ?? null
}

const collectives = ['Bộ Chính trị', 'Ban Bí thư', 'Quốc hội', 'Ban Chấp hành Trung ương', 'Hội đồng Bộ trưởng']
const byLength = [...new Set([...Object.values(organisations), ...collectives])].toSorted((a, b) => b.length - a.length)

/** The known organisation whose name stands at the very start of the words. */
export function organisationAtStart(words: string): string | null {
  const sought = words.slice(0, 60).toLowerCase()
  return byLength.find((name) => sought.startsWith(name.toLowerCase()) && !/[\p{L}]/u.test(sought.charAt(name.length))) ?? null
}
