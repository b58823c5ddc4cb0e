/** What of a person a record gets wrong, in the words of the demonstration; each stands for so many records. */
export type Fault =
  | 'none'
  | 'capitals'
  | 'unmarked'
  | 'digit'
  | 'swapped'
  | 'no-number'
  | 'year-only'
  | 'typo'
  | 'other-number'
  | 'bare'
  | 'stranger'
  | 'twin'

/** A small linkage that is over, with records in doubt: people are made of lists of names, nobody is real. */
export const linkage = {
  registry: 'driving-licences',
  people: 60,
  faults: [
    ['none', 9],
    ['capitals', 6],
    ['unmarked', 5],
    ['digit', 3],
    ['swapped', 2],
    ['no-number', 4],
    ['year-only', 4],
    ['typo', 3],
    ['other-number', 4],
    ['bare', 5],
    ['stranger', 2],
    ['twin', 6],
  ] as const satisfies readonly (readonly [Fault, number])[],
  /** Bits as a run over twenty thousand synthetic people learned them, and from how many on a link holds. */
  learned: {
    bits: 5,
    weights: {
      prior: -2.9,
      bits: {
        name: [0, 0, -0.3, -9.6, 10.3, 6.5, 5, -1.9, -3, -10.4],
        date: [0, 0, -7.1, -2.3, 2.2, -7.7, -0.4],
        number: [0, 25.1, 8, -9.1],
        sex: [0, 0, -1.7],
        place: [0, -0.1, -3.9, -1.2],
        taken: [0, -2.4, 0.2],
      },
    },
  },
  /** What the first of two readers has said so far, in the order of the queue. */
  readings: ['accept', 'refuse', 'accept', 'unsure', 'accept'],
  merge: 'Cùng ảnh chân dung, cùng nơi ở; đề nghị kiểm tra hồ sơ gốc.',
  expected: { value: 0.9996, low: 0.9989, high: 0.9999, sample: 6855, wrong: 2 },
} as const
