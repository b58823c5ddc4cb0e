import type { Account } from '../identity/index.ts'
import type { Text } from '../../platform/text.ts'
import type { ScopeName } from './client.ts'

/** Claims by the scope that asks for them; `openid` holds what every token says: who, how surely, by which means, for whom. */
export const claimsOfScope = {
  openid: ['sub', 'eid_level', 'acr', 'amr', 'auth_time', 'act'],
  profile: ['name', 'birthdate', 'gender', 'nationality'],
  personal_id: ['personal_id'],
  address: ['residence'],
  organisations: ['organisations'],
} as const

/** Claims as people call them. */
export const claimWords: Readonly<Record<string, Text>> = {
  sub: { vi: 'Mã nhận biết riêng cho hệ thống này', en: 'An identifier for this system only' },
  eid_level: { vi: 'Mức độ tài khoản định danh', en: 'Level of the identity' },
  name: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  birthdate: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
  gender: { vi: 'Giới tính', en: 'Gender' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  personal_id: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  residence: { vi: 'Nơi cư trú', en: 'Place of residence' },
  organisations: { vi: 'Tổ chức mà bạn đại diện', en: 'Organisations you represent' },
  offline_access: { vi: 'Dùng tiếp khi bạn không có mặt, cho đến khi bạn rút lại', en: 'Use while you are away, until you withdraw' },
}

/** Everything the claims of an account can be; the provider hands out what was asked for and agreed to. */
export function claimsOf(account: Pick<Account, 'id' | 'displayName' | 'eidLevel' | 'profile' | 'role'>): Record<string, unknown> {
  const { profile } = account
  const known = {
    sub: account.id,
    eid_level: account.eidLevel ?? undefined,
    name: account.displayName,
    birthdate: profile?.birthdate,
    gender: profile?.gender,
    nationality: profile?.nationality,
    personal_id: profile?.personalId,
    residence: profile?.residence,
    organisations: profile?.organisations,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
}

/** The claims asked for by scopes and one by one, without what every token says anyway. */
export function claimsAsked(scopes: readonly string[], single: readonly string[]): string[] {
  const byScope = scopes.flatMap((scope): readonly string[] =>
    scope === 'openid'
      ? ['sub', 'eid_level']
      : scope === 'offline_access'
        ? [scope]
        : (claimsOfScope[scope as Exclude<ScopeName, 'offline_access'>] ?? []),
  )
  return [...new Set([...byScope, ...single.filter((claim) => claim in claimWords)])]
}
