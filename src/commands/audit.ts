import { exportAudit, verifyAudit } from '../platform/audit.ts'
import { type Arguments, WrongUsage } from './arguments.ts'
import { print } from './command.ts'
import { withDatabase } from './session.ts'

/** Verifies the chain of the journal, or prints it line by line. Exit status 1 where a link is broken. */
export function audit({ words: [what], flags }: Arguments): Promise<number> {
  if (what !== 'verify' && what !== 'export') throw new WrongUsage('audit verify | audit export')
  return withDatabase(async ({ db }) => {
    if (what === 'export') {
      for await (const line of exportAudit(db)) print(line.trimEnd())
      return 0
    }
    const report = await verifyAudit(db)
    if (flags.has('json')) print(JSON.stringify(report))
    else print(report.fault ? report.fault.words.vi : `Nhật ký nguyên vẹn: ${report.entries} mục, mã cuối ${report.head.hash}`)
    return report.fault ? 1 : 0
  })
}
