import Type from 'typebox'
import { charges, deputyRules, posts } from '../../../definitions/posts/all.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { AgencyId } from './agency.ts'
import { agencyById, holdsOn, nameOn } from './register.ts'

export type PostKind = 'head' | 'deputy' | 'deputy-prime-minister' | 'prime-minister'

/** `head.bo-y-te`, `deputy.bo-y-te`, `dpm.noi-chinh`, `pm`. */
export const PostId = Type.String({ pattern: '^(pm|(head|deputy|dpm)\\.[a-z0-9-]{2,120})$' })
export type PostId = string

/** A post (chức danh) that answers for something: shown by its title, whoever holds it. */
export type PostDefinition = { id: PostId; kind: PostKind; agency: AgencyId; title: Text; from?: PlainDate; to?: PlainDate }

/** What the deputy of a head is called, by the words the head's title begins with. */
export type DeputyRule = { head: string; deputy: Text }

/** An agency followed by a Deputy Prime Minister (phân công theo dõi, chỉ đạo) while the days last. */
export type Charge = { post: PostId; agency: AgencyId; from?: PlainDate; to?: PlainDate; basis?: string; certain: boolean }

export const primeMinister = posts.find(({ kind }) => kind === 'prime-minister') as PostDefinition

const lifeOf = ({ from, to }: { from?: PlainDate; to?: PlainDate }) => ({ ...(from && { from }), ...(to && { to }) })

/** The post that heads a body (người đứng đầu); null where the directory knows of none. */
export function headPost(id: AgencyId): PostDefinition | null {
  const agency = agencyById(id)
  if (!agency?.head) return null
  if (id === primeMinister.agency) return primeMinister
  return { id: `head.${id}`, kind: 'head', agency: id, title: agency.head, ...lifeOf(agency) }
}

/** The deputy whom the head charged with the programme (cấp phó được phân công phụ trách); null where its title is not known. */
export function deputyPost(id: AgencyId): PostDefinition | null {
  const head = headPost(id)
  if (head === null) return null
  const rule = deputyRules.filter((each) => head.title.vi.startsWith(each.head)).toSorted((a, b) => b.head.length - a.head.length)[0]
  if (rule === undefined) return null
  const rest = head.title.vi.slice(rule.head.length)
  return {
    ...head,
    id: `deputy.${id}`,
    kind: 'deputy',
    title: {
      vi: `${rule.deputy.vi}${rest} được phân công phụ trách`,
      en: `${rule.deputy.en} ${rule.deputy.en.endsWith('of') ? nameOn(id, null, 'en') : head.title.en}, in charge`,
    },
  }
}

/** The post of that id, or null where there is none. */
export function postById(id: PostId): PostDefinition | null {
  const named = posts.find((post) => post.id === id)
  if (named) return named
  const [kind, agency] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)]
  return kind === 'head' ? headPost(agency) : kind === 'deputy' ? deputyPost(agency) : null
}

/** The posts kept at one body: its head, the deputy in charge, and those that stand above agencies. */
export const postsAt = (id: AgencyId): PostDefinition[] =>
  [headPost(id), deputyPost(id), ...posts.filter((post) => post.agency === id && post !== primeMinister)].filter((post) => post !== null)

/** Who follows an agency for the Prime Minister on a day, as far as recorded. */
export const chargesOn = (agency: AgencyId, day: PlainDate): Charge[] => charges.filter((each) => each.agency === agency && holdsOn(each, day))
