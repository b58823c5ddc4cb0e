import type { CalendarYear } from '../../src/platform/workdays.ts'

/** Public holidays of 2027 (ngày nghỉ lễ, tết) and the days swapped around them. */
export const calendar2027: CalendarYear = {
  year: 2027,
  daysOff: [
    { day: '2027-01-01', name: { vi: 'Tết Dương lịch', en: "New Year's Day" }, certain: true },
    { day: '2027-02-05', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: false },
    { day: '2027-02-06', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2027-02-07', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2027-02-08', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: true },
    { day: '2027-02-09', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, certain: false },
    { day: '2027-02-10', name: { vi: 'Nghỉ bù Tết Nguyên đán', en: 'In lieu of Lunar New Year' }, certain: false },
    { day: '2027-02-11', name: { vi: 'Nghỉ bù Tết Nguyên đán', en: 'In lieu of Lunar New Year' }, certain: false },
    { day: '2027-04-16', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" }, certain: true },
    { day: '2027-04-30', name: { vi: 'Ngày Giải phóng miền Nam, thống nhất đất nước', en: 'Reunification Day' }, certain: true },
    { day: '2027-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: "International Workers' Day" }, certain: true },
    { day: '2027-05-03', name: { vi: 'Nghỉ bù Ngày Quốc tế Lao động', en: "In lieu of International Workers' Day" }, certain: true },
    { day: '2027-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, certain: true },
    { day: '2027-09-03', name: { vi: 'Nghỉ liền kề Quốc khánh', en: 'Day beside National Day' }, certain: false },
    { day: '2027-11-24', name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' }, certain: false },
  ],
  swaps: [],
}
