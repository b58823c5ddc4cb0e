/** Invented courses of the indicators (dữ liệu trình diễn): where each begins in January 2025, where it tends, and how large a province's share is. */
export const courses: readonly {
  code: string
  version?: number
  start: number
  end: number
  whole: number
  silent?: readonly string[]
  lag?: number
}[] = [
  { code: 'CS-01', start: 55, end: 106, whole: 3200 },
  { code: 'CS-02', start: 45, end: 86, whole: 42000, silent: ['ca-mau-2025'] },
  { code: 'CS-03', start: 18, end: 43, whole: 1150000 },
  { code: 'CS-04', start: 62, end: 99, whole: 42000 },
  { code: 'CS-05', start: 24, end: 71, whole: 5200000, lag: 2 },
  { code: 'CS-06', start: 20, end: 110, whole: 940000 },
  { code: 'CS-07', start: 54, end: 80, whole: 1 },
  { code: 'CS-08', start: 880, end: 1066, whole: 1 },
  { code: 'CS-766', start: 68, end: 88, whole: 1 },
  { code: 'CS-09', start: 12, end: 96, whole: 24 },
  { code: 'CS-10', start: 8, end: 91, whole: 120 },
  { code: 'CS-11', start: 40, end: 66, whole: 1 },
  { code: 'CS-12', start: 57.5, end: 68.2, whole: 1 },
  { code: 'CS-13', start: 38, end: 101, whole: 1 },
  { code: 'CS-14', version: 1, start: 7.2, end: 8.1, whole: 1 },
  { code: 'CS-14', version: 2, start: 34, end: 88, whole: 98, silent: ['dien-bien', 'an-giang-2025'] },
  { code: 'CS-15', start: 6, end: 58, whole: 1900 },
  { code: 'CS-16', start: 59, end: 73, whole: 1000000 },
  { code: 'CS-17', start: 2.1, end: 3.4, whole: 2700 },
  { code: 'CS-18', start: 0.52, end: 0.9, whole: 12000 },
  { code: 'CS-19', start: 6, end: 16.9, whole: 21 },
  { code: 'CS-20', start: 4200, end: 14300, whole: 1 },
  { code: 'CS-21', start: 6.9, end: 8.2, whole: 1 },
]
