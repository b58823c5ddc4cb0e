import type { Language, Text } from '../../platform/text.ts'

/** What a notice is about; people choose by it what comes by mail. */
export const noticeKinds = ['tasks', 'reports', 'obstacles', 'accountability', 'registries', 'digest', 'account'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const kindWords: Readonly<Record<NoticeKind, Text>> = {
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  obstacles: { vi: 'Vướng mắc, cuộc họp', en: 'Obstacles and meetings' },
  accountability: { vi: 'Khen thưởng, phê bình', en: 'Praise and criticism' },
  registries: { vi: 'Cơ sở dữ liệu', en: 'Registries' },
  digest: { vi: 'Tổng hợp định kỳ', en: 'Digests' },
  account: { vi: 'Tài khoản', en: 'Account' },
}

/** A named word of a notice: a number, a name that is the same in both languages, or words in both. */
export type Word = string | number | Text
export type NamedWords = Readonly<Record<string, Word>>

/**
 * The wording of one kind of message (mẫu thông báo), with names in braces: `{code}`.
 * Line breaks in a body part its paragraphs; an urgent one does not wait for office hours.
 */
export type TemplateDefinition = {
  readonly name: string
  readonly kind: NoticeKind
  readonly urgent?: boolean
  /** Every name the wording uses, each with a sample for the preview. */
  readonly words: NamedWords
  readonly subject: Text
  readonly body: Text
}

const placeholder = /\{([^{}]*)\}/g

const namesIn = (words: string): string[] => [...words.matchAll(placeholder)].map(([, name = '']) => name)

/** One thing wrong with a wording. */
export type TemplateFault = { at: string; words: Text }

/** What is wrong with a wording: names nobody gives, names nobody uses, a language left empty. */
export function faultsOf({ words, subject, body }: Pick<TemplateDefinition, 'words' | 'subject' | 'body'>): TemplateFault[] {
  const known = new Set(Object.keys(words))
  const parts = [
    ['subject.vi', subject.vi],
    ['subject.en', subject.en],
    ['body.vi', body.vi],
    ['body.en', body.en],
  ] as const
  const used = new Set(parts.flatMap(([, text]) => namesIn(text)))
  return [
    ...parts.filter(([, text]) => text.trim() === '').map(([at]) => ({ at, words: { vi: 'Còn để trống', en: 'Left empty' } })),
    ...parts.flatMap(([at, text]) =>
      [...new Set(namesIn(text))]
        .filter((name) => !known.has(name))
        .map((name) => ({ at, words: { vi: `Không có từ nào tên {${name}}`, en: `There is no word {${name}}` } })),
    ),
    ...[...known].filter((name) => !used.has(name)).map((name) => ({ at: `words.${name}`, words: { vi: 'Không được dùng', en: 'Not used' } })),
  ]
}

const wordIn = (word: Word, language: Language): string => (typeof word === 'object' ? word[language] : String(word))

/** A title that ends with a stop, in a sentence that does too, ends with one. */
const stopped = (text: string): string => text.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.').replaceAll('….', '…')

/** A wording with its words in place; a name without a word stays as it is written. */
export const filled = (text: Text, words: NamedWords): Text => ({ vi: filledIn(text, words, 'vi'), en: filledIn(text, words, 'en') })

function filledIn(text: Text, words: NamedWords, language: Language): string {
  const said = text[language].replaceAll(placeholder, (all, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined
    return word === undefined ? all : wordIn(word, language)
  })
  return stopped(said)
}
