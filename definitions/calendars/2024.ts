import type { CalendarYear } from '../../src/platform/workdays.ts'

/** Public holidays of 2024 (ngày nghỉ lễ, tết) and the days swapped around them. */
export const calendar2024: CalendarYear = {
  year: 2024,
  daysOff: [
    { day: '2024-01-01', name: { vi: 'Tết Dương lịch', en: "New Year's Day" }, certain: true },
    { day: '2024-02-08', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2024-02-09', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2024-02-10', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2024-02-11', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2024-02-12', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2024-02-13', name: { vi: 'Nghỉ bù Tết Nguyên đán', en: 'In lieu of Lunar New Year' }, certain: true },
    { day: '2024-02-14', name: { vi: 'Nghỉ bù Tết Nguyên đán', en: 'In lieu of Lunar New Year' }, certain: true },
    { day: '2024-04-18', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" }, certain: true },
    { day: '2024-04-30', name: { vi: 'Ngày Giải phóng miền Nam, thống nhất đất nước', en: 'Reunification Day' }, certain: true },
    { day: '2024-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: "International Workers' Day" }, certain: true },
    { day: '2024-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, certain: true },
    { day: '2024-09-03', name: { vi: 'Nghỉ liền kề Quốc khánh', en: 'Day beside National Day' }, certain: true },
  ],
  swaps: [{ off: '2024-04-29', worked: '2024-05-04', certain: true }],
}
