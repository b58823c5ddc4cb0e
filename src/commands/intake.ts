import { receivePath } from '../modules/intake/index.ts'
import { ctxOnSystem } from '../system.ts'
import { type Arguments, WrongUsage } from './arguments.ts'
import { print } from './command.ts'
import { withDatabase } from './session.ts'

/** Takes a file of a registry in, of any size; columns are chosen and the order given on its page. */
export async function takeFileIn({ words, values, flags }: Arguments): Promise<void> {
  const [path] = words
  const { registry, sender } = values
  if (path === undefined || words.length > 1) throw new WrongUsage('Cần đúng một tệp (one file is needed)')
  if (registry === undefined) throw new WrongUsage('Thiếu --registry (--registry is needed)')
  const id = await withDatabase(({ db }) => receivePath(ctxOnSystem(db, 'nt06 intake'), { registry, path, ...(sender !== undefined && { sender }) }))
  const address = `/registries/${registry}/imports/${id}`
  print(flags.has('json') ? JSON.stringify({ import: id, address }) : `Đã nhận tệp; chọn cột và xem trước tại ${address}`)
}
