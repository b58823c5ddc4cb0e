/**
 * How much evidence an account of level 2 needs, and who may have which level at which age (Decree 69/2024/NĐ-CP, amended
 * by Decree 320/2026/NĐ-CP). Ages are from a summary of the decree; weights are ours, the decree has none: `certain` says so.
 */
export const enrolmentRules = [
  {
    validFrom: '2024-07-01',
    certain: false,
    /** Below this age an account stands under a guardian. */
    guardianBelow: 14,
    /** From this age level 2 is given on request; below it level 1 only. */
    secondLevelFrom: 6,
    /** From this age foreigners with a residence card have accounts. */
    foreignerFrom: 6,
    /** Level 2 needs this sum of what passed. */
    needed: 5,
    weights: { seen: 1, mrz: 1, chip: 3, face: 2, finger: 2, qr: 0, number: 0 },
  },
] as const

/** Agencies whose clerks enrol people in person (nơi tiếp nhận), with what lies below them, and whom each enrols. */
export const desks = [
  { agency: 'bo-cong-an', kind: 'police', enrols: ['adult', 'child', 'foreigner', 'abroad'], words: { vi: 'Công an', en: 'Police' } },
  {
    agency: 'bo-ngoai-giao',
    kind: 'consulate',
    enrols: ['adult', 'child', 'abroad'],
    words: { vi: 'Cơ quan đại diện ở nước ngoài', en: 'Mission abroad' },
  },
] as const
