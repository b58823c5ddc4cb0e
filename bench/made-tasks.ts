import type { Pool, PoolClient } from 'pg'
import { definedAgencies } from '../src/modules/directory/index.ts'
import { addMonths } from '../src/platform/dates.ts'
import { fold } from '../src/platform/text.ts'
import { objects, products, scopes, verbs } from './words.ts'

/** The day on which the made-up world stands still. */
export const today = '2026-06-15'
const perPlan = 400

const leading = new Set(['ministry', 'ministerial', 'government-agency', 'province', 'collective'])
const agencies = definedAgencies
  .filter(({ kind, from, to }) => leading.has(kind) && (from ?? '') <= today && (to === undefined || to > today))
  .map(({ id, names }) => ({ id, name: names[0]?.name.vi ?? id }))

const provinces = agencies.filter(({ id }) => definedAgencies.some((each) => each.id === id && each.kind === 'province'))

/** Words with their folded form, numbered from 0, as a table for the length of a session. */
async function wordTable(client: PoolClient, name: string, words: readonly { id: string; name: string }[]) {
  await client.query(`create temp table ${name} (n int primary key, id text, words text, folded text)`)
  await client.query(
    `insert into ${name} select n, id, words, folded from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as t (n, id, words, folded)`,
    [words.map((_, n) => n), words.map(({ id }) => id), words.map(({ name: each }) => each), words.map(({ name: each }) => fold(each))],
  )
}

const plain = (words: readonly string[]) => words.map((name) => ({ id: name, name }))

/** Indexes that are no constraint, taken away while rows pour in and made again after. */
async function withoutIndexes(client: PoolClient, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
     where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  for (const { made } of rows) await client.query(made)
}

const pick = (table: string) => `(random() * (select count(*) - 1 from ${table}))::int`

/** One row per task: who, what, when it was issued and due, how it ended, and how many versions it went through. */
const makeTasks = (first: string, span: number) => `
create temp table made as
select i, gen_random_uuid() as id, 'KH' || to_char(issued, 'YYYY') || '-' || lpad(i::text, greatest(6, length(i::text)), '0') as code, (i - 1) / ${perPlan} as plan, issued, due, verb, object, scope, product, lead, other, supports, recurs,
  case when due is null then case when r4 < 0.1 then issued + 200 end when due < '${today}' and r4 < 0.84 then due + (r5 * 85 - 58)::int when r4 < 0.12 then issued + 20 end as wanted,
  r4 > 0.985 as withdrawn, 1 + (r6 * 4)::int as reports, (r5 * 12)::int as section, r6
from (
  select i, '${first}'::date + ((i - 1) / ${perPlan} * ${span} / greatest(1, $1::int / ${perPlan})) as issued, r4, r5, r6, verb, object, scope, product, lead, other, supports,
    case when r3 < 0.08 then 'quarterly' end as recurs,
    case when r1 < 0.06 then null when r1 < 0.3 then '${first}'::date + ((i - 1) / ${perPlan} * ${span} / greatest(1, $1::int / ${perPlan})) + 20 + (r2 * 500)::int
      else (date_trunc('month', '${first}'::date + ((i - 1) / ${perPlan} * ${span} / greatest(1, $1::int / ${perPlan})) + 20 + (r2 * 500)::int) + interval '1 month - 1 day')::date end as due
  from (select i, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5, random() as r6, ${pick('verbs')} as verb, ${pick('objects')} as object, ${pick('scopes')} as scope,
      ${pick('products')} as product, (power(random(), 2) * (select count(*) - 1 from agencies))::int as lead, case when random() < 0.12 then ${pick('agencies')} end as other, (random() * 3)::int as supports
    from generate_series(1, $1::int) i) dice
) drawn`

const finish = `alter table made add column completed date; update made set completed = greatest(issued + 3, least(wanted, '${today}'::date - 1)) where wanted is not null and not withdrawn; analyze made`

const insertDocuments = `
insert into documents.document (file_hash, file_name, media_type, format, number, type, issuer, issued_on, title, text, passages, remarks, received_at, received_by)
select md5(plan::text) || md5(plan::text), 'ke-hoach-' || plan || '.docx', 'application/octet-stream', 'docx', plan || '/KH-BCD', 'plan', 'Ban Chỉ đạo', min(issued), 'Kế hoạch số ' || plan, '', '[]', '[]', min(issued), 'bench'
from made group by plan`

/** Each report is a version; the completion is the last. */
const insertVersions = `
insert into steering.task_version (task, valid_from, valid_to, document, position, section, title, lead, support, lead_names, support_names, product, deadline, due_on, first_due_on, recurs, note, basis,
  span_start, span_end, confidence, rule, unclear, review, progress, updated_on, completed_on, withdrawn_on)
select m.id, starts, coalesce(lead(starts) over (partition by m.i order by starts), 'infinity'), d.id, (m.i - 1) % ${perPlan} + 1, (array['I','II','III','IV'])[1 + m.section % 4] || '.' || m.section,
  v.words || ' ' || o.words || ' ' || s.words, array_remove(array[a.id, b.id], null), coalesce(helpers.ids, '{}'), array_remove(array[a.words, b.words], null), coalesce(helpers.names, '{}'), p.words,
  case when m.due is not null then jsonb_build_object('raw', to_char(m.due, 'DD/MM/YYYY'), 'kind', 'date', 'due', m.due, 'relation', 'by', 'phases', '[]'::jsonb) end, m.due, m.due, m.recurs, null, null,
  100, 400, 0.97, 'table.row', case when m.due is null then '{time}'::text[] else '{}' end, case when m.r6 < 0.02 then '{deadline}'::text[] else '{}' end,
  case when step = 0 then null when step > m.reports then 100 else step * 90 / (m.reports + 1) end, case when step > 0 then starts::date end, case when step > m.reports then m.completed end,
  case when m.withdrawn and step = m.reports then starts::date end
from made m
join documents.document d on d.file_name = 'ke-hoach-' || m.plan || '.docx'
join verbs v on v.n = m.verb join objects o on o.n = m.object join scopes s on s.n = m.scope join products p on p.n = m.product join agencies a on a.n = m.lead left join agencies b on b.n = m.other
left join lateral (select array_agg(id) as ids, array_agg(words) as names from agencies where m.supports > 0 and agencies.n in (
  select (m.i * 7 + k * 13) % (select count(*) from agencies) from generate_series(1, m.supports) k)) helpers on true
cross join lateral generate_series(0, m.reports + case when m.completed is null then 0 else 1 end) step
cross join lateral (select case when step = 0 then m.issued + interval '9 hours' when step > m.reports then m.completed + interval '16 hours'
  else m.issued + interval '10 hours' + (coalesce(m.completed, '${today}'::date) - m.issued) * interval '1 day' * step / (m.reports + 1) end as starts) at`

const insertWords = `
insert into steering.task_words (task, search)
select m.id, lower(m.code) || ' ' || v.folded || ' ' || o.folded || ' ' || s.folded || ' ' || p.folded || ' ' || coalesce((select string_agg(folded, ' ') from agencies where id = any(t.lead || t.support)), '')
from made m join steering.task_version t on t.task = m.id and t.valid_to = 'infinity'
join verbs v on v.n = m.verb join objects o on o.n = m.object join scopes s on s.n = m.scope join products p on p.n = m.product`

const insertAgencies = `insert into steering.task_agency select * from steering.task_agency_present`

const insertParties = `insert into steering.task_party (agency, task) select distinct unnest(lead || support), task from steering.task_version where valid_to = 'infinity'`

const insertEntries = `
insert into steering.entry (task, at, kind, by_name, words) select task, valid_from, case when completed_on is not null then 'completed' when progress is null then 'imported' else 'progress' end, 'bench', null
from steering.task_version`

/** Tasks given to every province, one row for each and a version before it for every third. */
const insertAssignments = `
with chosen as (select task, row_number() over (order by task) as n, completed_on, updated_on, valid_from from steering.task_version where valid_to = 'infinity' and withdrawn_on is null),
  given as (select chosen.*, p.id as agency, p.n as at, greatest(1, (select count(*) from chosen) / ($1::int / 34 + 1)) as step from chosen cross join provinces p)
insert into steering.assignment (task, agency, valid_from, valid_to, given_on, progress, updated_on, completed_on)
select task, agency, valid_from - interval '10 days' * later, case when later = 1 then valid_from else 'infinity' end, valid_from::date - 20,
  case when later = 1 then null else (at * 7) % 100 end, case when later = 1 then null else updated_on end,
  case when later = 1 then null when completed_on is not null or at % 3 = 0 then coalesce(completed_on, updated_on) end
from given cross join generate_series(0, 1) later where n % step = 0 and n / step <= $1::int / 34 and (later = 0 or at % 3 = 0)`

/** Fills an empty database with `count` tasks and all they went through. */
export async function makeWorld(
  pool: Pool,
  count: number,
  { years = 4, assignments = 0 }: { years?: number; assignments?: number } = {},
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(
      `set statement_timeout = 0; set work_mem = '64MB'; set maintenance_work_mem = '256MB'; set synchronous_commit = off; select setseed(0.06)`,
    )
    for (const [name, words] of [
      ['verbs', plain(verbs)],
      ['objects', plain(objects)],
      ['scopes', plain(scopes)],
      ['products', plain(products)],
      ['agencies', agencies],
    ] as const)
      await wordTable(client, name, words)
    await client.query(makeTasks(addMonths(today, -12 * years - 5), Math.round(years * 365.25) + 120).replaceAll('$1', String(count)))
    await client.query(finish)
    await client.query(insertDocuments)
    await client.query(
      `insert into steering.task (id, code, document, created_at) select m.id, m.code, d.id, m.issued from made m join documents.document d on d.file_name = 'ke-hoach-' || m.plan || '.docx'`,
    )
    await client.query('alter table steering.task_version disable trigger user')
    await withoutIndexes(client, 'steering.task_version', async () => void (await client.query(insertVersions)))
    await client.query('alter table steering.task_version enable trigger user')
    await withoutIndexes(client, 'steering.task_agency', async () => void (await client.query(insertAgencies)))
    await withoutIndexes(client, 'steering.task_words', async () => void (await client.query(insertWords)))
    await client.query(insertParties)
    await wordTable(client, 'provinces', provinces)
    if (assignments > 0) await client.query(insertAssignments.replaceAll('$1', String(assignments)))
    await withoutIndexes(client, 'steering.entry', async () => void (await client.query(insertEntries)))
    for (const table of ['task_version', 'task', 'task_agency', 'task_words', 'task_party', 'entry', 'assignment'])
      await client.query(`vacuum (analyze) steering.${table}`)
  } finally {
    client.release()
  }
}
