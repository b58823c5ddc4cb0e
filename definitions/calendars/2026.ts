import type { CalendarYear } from '../../src/platform/workdays.ts'

/** Public holidays of 2026 (ngày nghỉ lễ, tết) and the days swapped around them. */
export const calendar2026: CalendarYear = {
  year: 2026,
  daysOff: [
    { day: '2026-01-01', name: { vi: 'Tết Dương lịch', en: "New Year's Day" }, certain: true },
    { day: '2026-02-16', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2026-02-17', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2026-02-18', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2026-02-19', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2026-02-20', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2026-04-26', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" }, certain: true },
    { day: '2026-04-27', name: { vi: 'Nghỉ bù Giỗ Tổ Hùng Vương', en: "In lieu of Hùng Kings' Commemoration Day" }, certain: true },
    { day: '2026-04-30', name: { vi: 'Ngày Giải phóng miền Nam, thống nhất đất nước', en: 'Reunification Day' }, certain: true },
    { day: '2026-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: "International Workers' Day" }, certain: true },
    { day: '2026-09-01', name: { vi: 'Nghỉ liền kề Quốc khánh', en: 'Day beside National Day' }, certain: true },
    { day: '2026-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, certain: true },
    { day: '2026-11-24', name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' }, certain: false },
  ],
  swaps: [
    { off: '2026-01-02', worked: '2026-01-10', certain: false },
    { off: '2026-08-31', worked: '2026-08-22', certain: false },
  ],
}
