import { describe, expect, test } from 'vitest'
import { products } from '../../../definitions/products/all.ts'
import { productType, productTypes } from './product.ts'

describe('products', () => {
  test.each([
    ['Nghị định của Chính phủ', 'decree'],
    ['Quyết định của Thủ tướng Chính phủ phê duyệt Đề án', 'pm-decision'],
    ['QĐ-TTg', 'pm-decision'],
    ['Quyết định của Bộ trưởng', 'decision'],
    ['Dự thảo Luật trình Quốc hội', 'law'],
    ['Nghị quyết của HĐND tỉnh', 'assembly-resolution'],
    ['Nghị quyết của Chính phủ', 'resolution'],
    ['Thông tư', 'circular'],
    ['Các báo cáo hằng quý', 'report'],
    ['Cơ sở dữ liệu dùng chung', 'database'],
    ['CSDL hộ nghèo', 'database'],
    ['Hệ thống thông tin giám sát', 'system'],
    ['Chương trình đào tạo', 'programme'],
    ['Đề án được phê duyệt', 'scheme'],
    ['Kế hoạch', 'plan'],
    ['Lớp tập huấn', 'meeting'],
  ])('%j is a %s', (words, id) => {
    expect(productType(words)?.id).toBe(id)
  })

  test('several products keep their order', () => {
    expect(productTypes('Nghị quyết của Quốc hội, Quyết định của Thủ tướng Chính phủ; báo cáo').map(({ id }) => id)).toEqual([
      'assembly-resolution',
      'pm-decision',
      'report',
    ])
  })

  test('an intention is no product, nor is the rule by which it is done', () => {
    expect(productType('Ý thức của người dân được nâng cao theo đúng quy định')).toBeNull()
    expect(productType(null)).toBeNull()
  })

  test('every type says what proves it, in both languages, and holds no code', () => {
    expect(JSON.parse(JSON.stringify(products))).toEqual(products)
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length)
    for (const { name, evidence, requires } of products)
      expect([name.vi, name.en, evidence.vi, evidence.en, ...requires].every((words) => words.length > 2)).toBe(true)
  })
})
