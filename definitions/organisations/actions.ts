/**
 * What staff of an organisation can be given to do in its name (phạm vi được giao), with the days on which it can be
 * given; `kinds` are the organisations it has a sense for. What goes is given an end, never deleted.
 */
export const actions = [
  {
    key: 'nop-ho-so',
    words: { vi: 'Nộp và theo dõi hồ sơ thủ tục hành chính', en: 'Send and follow applications' },
    from: '2024-07-01',
    kinds: ['enterprise', 'agency', 'household-business'],
  },
  {
    key: 'nhan-ket-qua',
    words: { vi: 'Nhận kết quả giải quyết', en: 'Receive results' },
    from: '2024-07-01',
    kinds: ['enterprise', 'agency', 'household-business'],
  },
  {
    key: 'nop-phi',
    words: { vi: 'Nộp phí, lệ phí', en: 'Pay fees' },
    from: '2024-07-01',
    kinds: ['enterprise', 'agency', 'household-business'],
  },
  {
    key: 'khai-thue',
    words: { vi: 'Khai thuế, hóa đơn điện tử', en: 'File taxes, electronic invoices' },
    from: '2024-07-01',
    kinds: ['enterprise', 'household-business'],
  },
  {
    key: 'khai-bao-hiem',
    words: { vi: 'Khai, nộp bảo hiểm xã hội cho người lao động', en: 'File social insurance of staff' },
    from: '2024-07-01',
    kinds: ['enterprise', 'agency', 'household-business'],
  },
  {
    key: 'ky-thay',
    words: { vi: 'Ký điện tử nhân danh tổ chức', en: 'Sign for the organisation' },
    from: '2024-07-01',
    kinds: ['enterprise', 'agency'],
  },
  {
    key: 'giao-viec',
    words: { vi: 'Giao việc cho người khác trong phạm vi của mình', en: 'Pass work on within one’s own scope' },
    from: '2024-07-01',
    kinds: ['enterprise', 'agency'],
  },
] as const

/** Months for which somebody can be given work at most, before it is looked at again. */
export const longest = [{ from: '2024-07-01', months: 24 }] as const
