import { accountPages } from './account.pages.tsx'
import { signInPages } from './sign-in.pages.tsx'

export const pages = [...signInPages, ...accountPages]
