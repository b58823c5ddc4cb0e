import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { importForShow } from '../intake/index.ts'
import { acceptFault, followImports } from './actions.ts'
import { openTickets } from './store.ts'

const today = '2026-03-02'
const file = (wrong: number) => {
  const lines = Array.from(
    { length: 20 },
    (_, n) => `LD${n},${n < wrong ? 'NGUYỄN VĂN THỬ' : 'Nguyễn Văn Thử'},05/04/1990,Hà Nội,employed,10/01/2026`,
  )
  return `labour_id,full_name,date_of_birth,province,employment,surveyed_on\n${lines.join('\n')}\n`
}

test('what the owner said stands as it is does not come back with the next file, until more fails', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const afterFile = async (wrong: number) => {
      await importForShow(ctx, { registry: 'labour', fileName: 'ld.csv', text: file(wrong) })
      await followImports(ctx)
      return (await openTickets(ctx, 'labour')).filter(({ rule }) => rule === 'full_name.case')
    }
    const [ticket] = await afterFile(3)
    await acceptFault(seen(ctx, { today, as: 'agency-clerk', agency: 'bo-noi-vu' }), ticket?.id ?? '', 'Sổ cũ ghi chữ hoa')
    expect(await afterFile(3)).toEqual([])
    expect(await afterFile(2)).toEqual([])
    expect(await afterFile(5)).toMatchObject([{ failed: 5 }])
  })
})
