import { levels } from '../../../definitions/assurance/levels.ts'
import type { Assurance } from '../../platform/rights.ts'
import { problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'

/** Level of a sign-in (mức độ xác thực), 1 the weakest; apart from the level of the account. */
export type Level = Assurance['level']

/** Which level means of sign-in reach together; one means alone, or none known, is level 1. */
export function levelOf(amr: readonly string[]): Level {
  const reached = levels.find(({ every }) => every.every((group) => group.some((means) => amr.includes(means))))
  return reached?.level ?? 1
}

/** One way to sign in (phương tiện xác thực): what it proves, and the page it begins at. */
export type Means = { key: string; words: Text; amr: readonly string[]; href: string }

/** Every way to sign in that this house offers; modules that stand on identity pass theirs as `more`. */
const password: Means = { key: 'password', words: { vi: 'Tên đăng nhập và mật khẩu', en: 'Name and password' }, amr: ['pwd'], href: '/sign-in' }

/** The ways to sign in that reach a level, by themselves or beside those the session already used. */
export const meansFor = (level: Level, used: readonly string[] = [], more: readonly Means[] = []): Means[] =>
  [password, ...more].filter(({ amr }) => levelOf([...amr, ...used]) >= level)

/** Whether a sign-in is sure enough, and fresh enough where freshness is asked for. */
export function satisfies(held: Pick<Assurance, 'level' | 'since'>, wanted: { level?: number | undefined; minutes?: number | undefined }, now: Date) {
  if (wanted.level !== undefined && held.level < wanted.level) return false
  return wanted.minutes === undefined || now.getTime() - held.since.getTime() <= wanted.minutes * 60_000
}

export const strongerSignInNeeded = problem<{ level: number; minutes?: number }>(
  'stronger-sign-in-needed',
  401,
  { vi: 'Việc này cần đăng nhập ở mức xác thực cao hơn', en: 'This needs a surer sign-in' },
  ({ level }) => ({
    vi: `Việc này cần đăng nhập ở mức xác thực ${level}; mời đăng nhập lại bằng phương tiện mạnh hơn.`,
    en: `This needs a sign-in of level ${level}; please sign in again with stronger means.`,
  }),
)

export const eidLevelNeeded = problem<{ eidLevel: number }>(
  'eid-level-needed',
  403,
  { vi: 'Cần tài khoản định danh mức độ cao hơn', en: 'An account of a higher level is needed' },
  ({ eidLevel }) => ({
    vi: `Việc này cần tài khoản định danh điện tử mức độ ${eidLevel}. Hãy đến Công an cấp xã hoặc cơ quan quản lý căn cước để nâng mức.`,
    en: `This needs an electronic identity of level ${eidLevel}. Go to the commune police or an identity office to raise it.`,
  }),
)
