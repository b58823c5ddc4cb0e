import { right, type Right, roleWords, type Scope } from '../rights.ts'
import type { Text } from '../text.ts'
import { type Column, Details, PageHead, Part, Say, Table } from '../ui/index.ts'
import { columns, type RightRow, rightsTable } from './rights-table.ts'
import { type AnyRoute, page, show } from './route.ts'
import { downloadSheet } from './sheets.ts'

export const readRights = right(
  'rights.read',
  { vi: 'Xem bảng phân quyền', en: 'See the table of rights' },
  { administrator: 'any', inspector: 'any' },
)

const title = { vi: 'Bảng phân quyền', en: 'Who may do what' }

const cellWords: Readonly<Record<Scope, Text>> = { any: { vi: 'mọi nơi', en: 'anywhere' }, own: { vi: 'cơ quan mình', en: 'own agency' } }

const ofCell = (cell: Scope | null | undefined) => (cell ? <Say words={cellWords[cell]} /> : '–')

const tableColumns: Column<RightRow>[] = [
  {
    head: { vi: 'Việc', en: 'Action' },
    names: true,
    cell: ({ right: { words, action }, addresses }) => (
      <>
        <Say words={words} /> <code>{action}</code>
        {addresses.length > 0 && (
          <Details summary={{ vi: `${addresses.length} địa chỉ`, en: `${addresses.length} addresses` }}>
            <ul>
              {addresses.map((address) => (
                <li key={address}>
                  <code>{address}</code>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </>
    ),
  },
  ...columns.map((role, at): Column<RightRow> => ({ head: roleWords[role], short: true, cell: ({ cells }) => ofCell(cells[at]) })),
]

function RightsPage({ rows }: { rows: readonly RightRow[] }) {
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: 'Sinh từ chính mã đang chạy: mỗi việc, mỗi vai trò, phạm vi. Việc không ghi ở đây thì không ai làm được.',
          en: 'Made from the very code that runs: each action, each role, its scope. What is not named here nobody may do.',
        }}
      />
      <p>
        <a href="/rights.csv">CSV</a>
      </p>
      <Table caption={title} rows={rows} columns={tableColumns} rowKey={({ right: { action } }) => action} dense keyboard />
      <Part title={{ vi: 'Người làm việc thay tổ chức', en: 'Whoever acts for an organisation' }}>
        <Say
          as="p"
          words={{
            vi: 'Có quyền như công dân; ở trang của tổ chức mình, người đại diện và người được giao việc “giao việc cho người khác” giao và chấm dứt việc trong phạm vi của mình. Cán bộ hết nhiệm kỳ gắn với tài khoản thì chỉ còn quyền công dân.',
            en: 'Has the rights of a citizen; on the page of their organisation the representative, and who was given that, give and end work within their own scope. An official whose term has ended keeps the rights of a citizen only.',
          }}
        />
      </Part>
    </>
  )
}

/** The table of rights as page and as CSV; declared rights and routes are read when somebody asks. */
export const rightsPages = (read: () => { declared: readonly Right[]; routes: readonly AnyRoute[] }) => [
  page({
    path: '/rights',
    may: readRights,
    run: async () => {
      const { declared, routes } = read()
      return show(title, <RightsPage rows={rightsTable(declared, routes)} />, { wide: true })
    },
  }),
  page({
    path: '/rights.csv',
    may: readRights,
    run: async (ctx) => {
      const { declared, routes } = read()
      const head = ['Mã', 'Việc', ...columns.map((role) => roleWords[role][ctx.language])].map((name) => ({ head: name, width: 24 }))
      const rows = rightsTable(declared, routes).map(({ right: { action, words }, cells }) => [
        action,
        words[ctx.language],
        ...cells.map((cell) => (cell ? cellWords[cell][ctx.language] : '')),
      ])
      return downloadSheet({ name: title.vi, columns: head, rows }, 'csv', 'phan-quyen')
    },
  }),
]
