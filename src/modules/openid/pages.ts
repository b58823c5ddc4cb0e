import { accountPages } from './account.pages.tsx'
import { clientPages } from './client.pages.tsx'
import { interactionPages } from './interaction.pages.tsx'

/** Every page of this module. */
export const pages = [...interactionPages, ...accountPages, ...clientPages]
