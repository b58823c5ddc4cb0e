import { createInterface } from 'node:readline/promises'
import { randomBytes } from 'node:crypto'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { accounts, addAccount, disableAccount, NewAccount, resetPassword } from '../modules/identity/index.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type Arguments, WrongUsage } from './arguments.ts'
import { print, tell } from './command.ts'
import { inTransaction } from './session.ts'

/** The first line of standard input where one is piped; else a random one that is printed once. */
async function passwordGiven(): Promise<string> {
  if (!process.stdin.isTTY) {
    const lines = createInterface({ input: process.stdin })
    for await (const line of lines) if (line.trim() !== '') return line.trim()
  }
  const made = randomBytes(12).toString('base64url')
  tell(`Mật khẩu ban đầu (first password): ${made}`)
  return made
}

async function byName(ctx: Ctx, name: string): Promise<string> {
  const found = (await accounts(ctx)).find((each) => each.name === name)
  if (!found) throw new WrongUsage(`${name}: không có tài khoản này (no such account)`)
  return found.id
}

async function add(name: string, { values }: Arguments) {
  const fresh = {
    name,
    displayName: values['display'] ?? name,
    role: values['role'],
    ...(values['agency'] !== undefined && { agency: values['agency'] }),
    password: await passwordGiven(),
  }
  if (!Value.Check(NewAccount, fresh)) {
    const faults = [...new Set([...Value.Errors(NewAccount, fresh)].map((fault) => fault.instancePath.slice(1) || 'tên'))]
    throw new WrongUsage(`Chưa đúng: ${faults.join(', ')} (not right)`)
  }
  await inTransaction((ctx) => addAccount(ctx, fresh))
  print(`Đã tạo tài khoản ${name}`)
}

/** `user add|list|disable|enable|reset`. */
export async function user(given: Arguments): Promise<void> {
  const [what, name] = given.words
  if (what === 'list') {
    const all = await inTransaction(accounts)
    for (const each of all) print([each.name, each.role, each.agency ?? '–', each.displayName, each.disabledAt ? 'đã khóa' : ''].join('\t'))
    return
  }
  if (name === undefined || !Value.Check(Type.Enum(['add', 'disable', 'enable', 'reset']), what))
    throw new WrongUsage('user add|disable|enable|reset NAME')
  if (what === 'add') return add(name, given)
  const password = what === 'reset' ? await passwordGiven() : ''
  await inTransaction(async (ctx) => {
    const id = await byName(ctx, name)
    if (what === 'reset') await resetPassword(ctx, { id, password })
    else await disableAccount(ctx, { id, disabled: what === 'disable' })
  })
  print(`Xong: ${name}`)
}
