import { migrations } from '../app.ts'
import { backup } from '../platform/backup.ts'
import { restore } from '../platform/restore.ts'
import { print, tell } from './command.ts'
import { withDatabase } from './session.ts'

/** Backs the database up while work goes on. */
export const backupTo = (file: string): Promise<void> =>
  withDatabase(async (database) => {
    await backup(database, file, tell)
    print(`Đã sao lưu vào ${file}`)
  })

/** Restores into an empty database, or with `replace` in the place of what is there. */
export const restoreFrom = (file: string, replace: boolean): Promise<void> =>
  withDatabase(
    async (database) => {
      await restore(file, database, migrations, { replace, say: tell })
      print(`Đã khôi phục từ ${file}`)
    },
    { migrated: false },
  )
