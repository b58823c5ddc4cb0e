import type { CalendarYear } from '../../src/platform/workdays.ts'

/** Public holidays of 2025 (ngày nghỉ lễ, tết) and the days swapped around them. */
export const calendar2025: CalendarYear = {
  year: 2025,
  daysOff: [
    { day: '2025-01-01', name: { vi: 'Tết Dương lịch', en: "New Year's Day" }, certain: true },
    { day: '2025-01-27', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2025-01-28', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2025-01-29', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2025-01-30', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2025-01-31', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2025-04-07', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" }, certain: true },
    { day: '2025-04-30', name: { vi: 'Ngày Giải phóng miền Nam, thống nhất đất nước', en: 'Reunification Day' }, certain: true },
    { day: '2025-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: "International Workers' Day" }, certain: true },
    { day: '2025-09-01', name: { vi: 'Nghỉ liền kề Quốc khánh', en: 'Day beside National Day' }, certain: true },
    { day: '2025-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, certain: true },
  ],
  swaps: [{ off: '2025-05-02', worked: '2025-04-26', certain: true }],
}
