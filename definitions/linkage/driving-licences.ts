import type { Plan } from '../../src/modules/linkage/plan.ts'

/** Driving licences (giấy phép lái xe) against the population (dân cư). */
export const drivingLicences: Plan = {
  version: 1,
  registry: 'driving-licences',
  people: { id: 'person_id', card: 'id9', name: 'full_name', birth: 'date_of_birth', sex: 'sex', place: 'province' },
  records: { key: 'licence_no', number: 'id_number', name: 'full_name', birth: 'date_of_birth', sex: 'sex', place: 'province' },
  similarity: { close: 0.96, near: 0.9 },
  exact: { name: 'ngày sinh và họ tên', on: ['date', 'name'], differing: [] },
  further: [
    { name: 'ngày sinh và tên', on: ['date', 'given'], differing: ['name'] },
    { name: 'ngày sinh và nơi ở', on: ['date', 'place'], differing: ['given'] },
    { name: 'ngày sinh đảo và họ tên', on: ['swapped-date', 'name'], differing: ['date'] },
    { name: 'họ tên, nơi ở và năm sinh', on: ['name', 'place', 'year'], differing: ['date', 'swapped-date'] },
    { name: 'họ tên, nơi ở và ngày tháng', on: ['name', 'place', 'month-day'], differing: ['year'] },
    { name: 'họ tên hiếm và năm sinh', on: ['name', 'year'], differing: ['date', 'swapped-date', 'place'], rareName: true },
    { name: 'họ tên hiếm và ngày tháng', on: ['name', 'month-day'], differing: ['year', 'place'], rareName: true },
  ],
  budget: { pairs: 400_000_000, pairsPerSlice: 40_000_000 },
  precision: 0.9999,
  bits: { number: 4, lead: 2, review: 1, settled: 9, least: -5 },
  sample: 60_000,
}
