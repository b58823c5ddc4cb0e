type Scanned = {
  file: string
  registry: string
  agency: string
  form: string
  daysAgo: number
  /** What the first reader typed; nothing where nobody has. */
  typed?: Readonly<Record<string, string>>
}

/** Scanned pages of an invented book: one to be typed, one that waits for its second reader. */
export const scanned: readonly Scanned[] = [
  {
    file: 'so-cap-phep-trang-1.jpg',
    registry: 'health-facilities',
    agency: 'bo-y-te',
    form: 'health-facilities.licence-book',
    daysAgo: 3,
    typed: {
      facility_code: '10951',
      facility_name: 'Bệnh viện trình diễn số 951',
      level: 'basic',
      province: 'Lào Cai',
      beds: '120',
      emr: 'in-progress',
      licensed_on: '12/5/2014',
    },
  },
  { file: 'so-cap-phep-trang-2.jpg', registry: 'health-facilities', agency: 'bo-y-te', form: 'health-facilities.licence-book', daysAgo: 2 },
]
