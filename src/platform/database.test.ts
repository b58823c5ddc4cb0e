import { expect, test } from 'vitest'
import { newDatabase } from './testing.ts'

const opened = newDatabase({ empty: true })

test('a day read back is the same day and a count is a number', async () => {
  const { pool } = await opened
  const { rows } = await pool.query(
    `select '2025-03-31'::date as day, array['2025-03-31'::date, null] as days, count(*) as n, 9007199254740993::int8 as big, array[1::int8] as counts from pg_class where false`,
  )
  expect(rows).toEqual([{ day: '2025-03-31', days: ['2025-03-31', null], n: 0, big: '9007199254740993', counts: [1] }])
})

test('Vietnamese names sort as in the dictionary', async () => {
  const { pool } = await opened
  const names = 'An Ăn Ân Ba Dũng Đà Nẵng Oanh Ông Ơn'.split(' ')
  const { rows } = await pool.query('select name from unnest($1::text[]) name order by name collate "vi-x-icu"', [names.toReversed()])
  expect(rows.map((row) => row.name)).toEqual(names)
})

test('a moment just after midnight in Viet Nam falls on that day, whatever the server thinks', async () => {
  const { pool } = await opened
  const { rows } = await pool.query(`select ('2025-03-30T17:30:00Z'::timestamptz)::date as day`)
  expect(rows[0].day).toBe('2025-03-31')
})
