import { randomFrom } from './figure.ts'
import { objects, products, scopes, terms, verbs } from './words.ts'

/** Characters on a printed page of a directive. */
const perPage = 2_600
const leads = [
  'Bộ Y tế',
  'Bộ Tài chính',
  'Bộ Công an',
  'Bộ Tư pháp',
  'Bộ Nội vụ',
  'Bộ Xây dựng',
  'Văn phòng Chính phủ',
  'Các bộ, ngành, địa phương',
  'Ủy ban nhân dân các tỉnh, thành phố',
]
const days = [
  'trước ngày 30/9/2026',
  'trong quý III năm 2026',
  'hoàn thành trong tháng 12 năm 2026',
  'định kỳ hằng quý',
  'chậm nhất ngày 15 tháng 11 năm 2026',
  'trong năm 2027',
]
const filling = [
  'Thời gian qua, việc phối hợp giữa các cơ quan đã có tiến bộ, song người dân vẫn phải đi lại nhiều lần vì mỗi nơi hướng dẫn một cách.',
  'Nguyên nhân chủ yếu là dữ liệu chưa thống nhất, trách nhiệm chưa rõ và việc kiểm tra còn hình thức.',
  'Đến hết quý trước, 71,5% hồ sơ được nộp qua mạng, tăng 9 điểm phần trăm so với cùng kỳ.',
  'Các chuyên gia cho rằng cần bắt đầu từ những việc nhỏ, làm xong việc nào dứt điểm việc đó.',
]

const letterhead = (type: string, number: string) =>
  `BAN CHỈ ĐẠO VỀ DỮ LIỆU\n\nSố: ${number}\nHà Nội, ngày 12 tháng 6 năm 2026\n\n${type}\nVề làm sạch dữ liệu và làm gọn quy trình\n\n`

/** Prose of so many pages in which about every second sentence orders something. */
export function prose(pages: number): string {
  const random = randomFrom(57)
  const one = (all: readonly string[]) => all[Math.floor(random() * all.length)] as string
  const parts = [letterhead('CHỈ THỊ', '9/CT-BCD')]
  let length = 0
  for (let n = 1; length < pages * perPage; n += 1) {
    const order = `${n}. ${one(leads)} chủ trì, phối hợp với ${one(leads)} ${one(verbs).toLowerCase()} ${one(objects)} ${one(scopes)}, ${one(days)}.`
    const part = `${order} ${one(filling)}\n\n${random() < 0.5 ? `${one(filling)} ${one(filling)}\n\n` : ''}`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** A table of tasks over so many pages, as a text export writes it: every cell on a line of its own. */
export function table(pages: number): string {
  const random = randomFrom(58)
  const one = (all: readonly string[]) => all[Math.floor(random() * all.length)] as string
  const row = (cells: readonly string[]) => `${cells.map((cell) => `\t${cell}\n`).join('')}\n`
  const parts = [
    letterhead('KẾ HOẠCH', '9/KH-BCD'),
    row(['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành', 'Ghi chú']),
  ]
  let length = 0
  for (let n = 1; length < pages * perPage; n += 1) {
    const part = row([
      `${n}.`,
      `${one(verbs)} ${one(objects)} ${one(scopes)}, giai đoạn ${n}`,
      one(leads),
      `${one(leads)}, ${one(leads)}`,
      one(products),
      one(terms),
      random() < 0.2 ? one(filling) : '',
    ])
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
