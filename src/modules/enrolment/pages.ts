import { deskPages } from './desk.pages.tsx'
import { onlinePages } from './online.pages.tsx'

export const pages = [...onlinePages, ...deskPages]
