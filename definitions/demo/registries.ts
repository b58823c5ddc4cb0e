/** Invented files that came into registries: how many records, which share of them faulty, days before today. */
export const files = [
  { registry: 'health-facilities', fileName: 'co-so-kham-chua-benh-ky-1.csv', records: 900, faults: 0.12, daysAgo: 62 },
  { registry: 'overseas-experts', fileName: 'chuyen-gia-ky-1.csv', records: 400, faults: 0.01, daysAgo: 40 },
  { registry: 'insurance', fileName: 'bao-hiem-quy-truoc.csv', records: 1200, faults: 0.08, daysAgo: 24 },
  { registry: 'health-facilities', fileName: 'co-so-kham-chua-benh-ky-2.csv', records: 920, faults: 0.06, daysAgo: 5 },
]
