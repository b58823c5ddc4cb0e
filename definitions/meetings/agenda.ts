import type { AgendaRule } from '../../src/modules/meetings/agenda.ts'

/** What the agenda of the next meeting is built from, gravest first; `lateAgain`: how often a task was late or moved before it counts as late again. */
export const agendaRule: AgendaRule = {
  order: ['unanswered-leader', 'late-again', 'unanswered', 'overdue'],
  lateAgain: 2,
  most: 20,
}

/** Under whose name an agenda goes out. */
export const agendaIssuer = { issuer: 'Ban Chỉ đạo của Chính phủ', symbol: 'CTr-BCĐ', place: 'Hà Nội', units: ['TH'] }
