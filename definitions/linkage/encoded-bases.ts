import type { Basis } from '../../src/modules/encoded/basis.ts'

/**
 * What an encoded linkage rests on (căn cứ pháp lý), as we read it: `checked` says whether a lawyer of the operator has confirmed that.
 * Encodings under a key are treated as personal data throughout, the strictest reading.
 */
export const encodedBases: readonly Basis[] = [
  {
    act: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
    from: '2026-01-01',
    until: null,
    says: {
      vi: 'Bản mã còn khóa thì vẫn là dữ liệu cá nhân: cần mục đích, căn cứ, thời hạn lưu và đánh giá tác động của cả ba bên',
      en: 'Encodings whose key exists are still personal data: purpose, basis, retention and impact assessment of all three parties',
    },
    checked: false,
  },
  {
    act: 'Nghị định số 356/2025/NĐ-CP',
    from: '2026-01-01',
    until: null,
    says: {
      vi: 'Hồ sơ đánh giá tác động; dữ liệu định danh của khách hàng ngân hàng, thuê bao viễn thông có thể thuộc loại nhạy cảm',
      en: 'Impact assessment; identity data of bank customers and subscribers may count as sensitive',
    },
    checked: false,
  },
  {
    act: 'Luật Căn cước số 26/2023/QH15',
    from: '2024-07-01',
    until: null,
    says: {
      vi: 'Khai thác Cơ sở dữ liệu quốc gia về dân cư theo phương thức và thẩm quyền luật định',
      en: 'The population database is used in the ways and by those the law names',
    },
    checked: false,
  },
  {
    act: 'Luật Các tổ chức tín dụng số 32/2024/QH15',
    from: '2024-07-01',
    until: null,
    says: { vi: 'Bảo mật thông tin khách hàng của tổ chức tín dụng', en: 'Secrecy of the customers of credit institutions' },
    checked: false,
  },
  {
    act: 'Luật Viễn thông số 24/2023/QH15',
    from: '2024-07-01',
    until: null,
    says: { vi: 'Bảo vệ thông tin thuê bao', en: 'Protection of subscribers’ information' },
    checked: false,
  },
]
