/** Organisations of the demonstration; persons are those of the simulator, so all of it is invented. */
export const organisations = [
  {
    persona: 'giam-doc',
    kind: 'enterprise',
    code: '9900000017',
    name: 'Công ty cổ phần Mô Phỏng',
    staff: [
      {
        persona: 'nguoi-lon-muc-2',
        actions: ['nop-ho-so', 'nhan-ket-qua', 'nop-phi'],
        days: 180,
        reason: 'Nhân viên hành chính phụ trách thủ tục (trình diễn)',
      },
      { persona: 'nguoi-giam-ho', actions: ['khai-thue', 'khai-bao-hiem'], days: 90, reason: 'Kế toán thuê ngoài theo hợp đồng (trình diễn)' },
    ],
  },
  {
    persona: 'chu-ho-kinh-doanh',
    kind: 'household-business',
    code: '9900000025',
    name: 'Hộ kinh doanh Mô Phỏng',
    staff: [],
  },
] as const

/** Agencies of the demonstration that have an account of their own. */
export const agencies = ['bo-y-te'] as const
