import { right } from '../../platform/rights.ts'

export const keepTerms = right('directory.terms', { vi: 'Ghi nhiệm kỳ của các chức danh', en: 'Record terms of office' }, { administrator: 'any' })

export const rights = [keepTerms]
