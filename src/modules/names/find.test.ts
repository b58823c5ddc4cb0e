import { describe, expect, test } from 'vitest'
import { findAgencies } from './find.ts'

const names = (text: string, day = '2025-03-20') => findAgencies(text, day).map((one) => one.name)
const found = (text: string, day = '2025-03-20') => findAgencies(text, day).map(({ raw, how, name }) => [raw, how, name])

describe('a sentence', () => {
  test('gives each body once, the longest name at each place', () => {
    expect(names('Giao Viện Hàn lâm Khoa học và Công nghệ Việt Nam phối hợp Bộ Khoa học và Công nghệ rà soát quy hoạch.')).toEqual([
      'Viện Hàn lâm Khoa học và Công nghệ Việt Nam',
      'Bộ Khoa học và Công nghệ',
    ])
  })

  test('lets the head stand for the body', () => {
    expect(found('Bộ trưởng Bộ Y tế, Thống đốc Ngân hàng Nhà nước Việt Nam và Tổng Thanh tra Chính phủ chịu trách nhiệm')).toEqual([
      ['Bộ trưởng Bộ Y tế', 'head', 'Bộ Y tế'],
      ['Thống đốc Ngân hàng Nhà nước Việt Nam', 'head', 'Ngân hàng Nhà nước Việt Nam'],
      ['Tổng Thanh tra Chính phủ', 'head', 'Thanh tra Chính phủ'],
    ])
  })

  test('may leave out the first word of the names that follow', () => {
    expect(names('giao các Bộ: Tài chính, Xây dựng, Văn hóa, Thể thao và Du lịch hoàn thành trước ngày 30/6')).toEqual([
      'Bộ Tài chính',
      'Bộ Xây dựng',
      'Bộ Văn hóa, Thể thao và Du lịch',
    ])
    expect(names('Bộ Công an phối hợp với các Bộ Tư pháp, Nội vụ và Văn phòng Chính phủ sửa quy trình')).toEqual([
      'Bộ Công an',
      'Bộ Tư pháp',
      'Bộ Nội vụ',
      'Văn phòng Chính phủ',
    ])
  })

  test('does not take common words after a ministry for ministries', () => {
    expect(names('Bộ Tài chính xây dựng dự toán, y tế cơ sở và nội vụ của đơn vị tự lo')).toEqual(['Bộ Tài chính'])
  })

  test('names groups', () => {
    expect(names('Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, UBND các tỉnh, thành phố trực thuộc Trung ương báo cáo')).toEqual([
      'Các bộ, cơ quan ngang bộ',
      'Các cơ quan thuộc Chính phủ',
      'Các địa phương',
    ])
    expect(names('phối hợp với các cơ quan, đơn vị liên quan')).toEqual(['Các cơ quan liên quan'])
  })

  test.each([
    'Bộ chỉ số đo lường và bộ phận một cửa dùng bộ dữ liệu chung',
    'phát triển kinh tế số, xã hội số và công nghiệp bán dẫn',
    'cấp bộ, cấp tỉnh đều có hệ thống thông tin',
    'tại địa phương, ngành y tế và thành viên các tổ đã họp',
    'các cơ quan báo chí đưa tin',
    'người dân hưởng BHXH một lần',
    'xe chạy trên tỉnh lộ qua phường, xã',
  ])('in which nobody is addressed names nobody: %s', (text) => expect(names(text)).toEqual([]))

  test('keeps the symbols of documents apart from the bodies behind them', () => {
    expect(names('Văn bản số 1234/BTTTT-CĐS, Quyết định số 77/QĐ-BTC và Công văn 12/VPCP-KSTT')).toEqual([])
  })

  test('keeps a law apart from the body it is about', () => {
    expect(names('Luật Kiểm toán nhà nước, Luật Tổ chức Quốc hội và Luật Ngân hàng Nhà nước Việt Nam được sửa')).toEqual([])
    expect(names('Kiểm toán nhà nước kiểm toán việc thực hiện')).toEqual(['Kiểm toán nhà nước'])
  })

  test('says of a province named alone that it is a place', () => {
    expect(found('thí điểm tại tỉnh Bắc Ninh và Hà Nội do Chủ tịch UBND tỉnh Bắc Ninh chỉ đạo')).toEqual([
      ['tỉnh Bắc Ninh', 'place', 'Ủy ban nhân dân tỉnh Bắc Ninh'],
      ['Hà Nội', 'place', 'Ủy ban nhân dân thành phố Hà Nội'],
      ['Chủ tịch UBND tỉnh Bắc Ninh', 'head', 'Ủy ban nhân dân tỉnh Bắc Ninh'],
    ])
    expect(names('Học tập và làm theo Chủ tịch Hồ Chí Minh')).toEqual([])
    expect(names('UBND TP.HCM và TP. Hồ Chí Minh')).toEqual(['Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'])
  })

  test('broken over lines or decomposed still names its bodies, at their own places', () => {
    const text = 'Giao Bộ Khoa học\nvà  Công nghệ chủ trì'.normalize('NFD')
    const [one] = findAgencies(text, null)
    expect(one?.id).toBe('bo-khoa-hoc-va-cong-nghe')
    expect(text.slice(one?.start, one?.end)).toBe('Bộ Khoa học\nvà  Công nghệ'.normalize('NFD'))
  })
})
