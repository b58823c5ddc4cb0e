import { withQuery } from './address.ts'
import { type Frame, framePaths, frameQuery } from './frame.ts'
import { useReader, useSay } from './reader.ts'
import { Say } from './say.tsx'

const themes = [
  { value: 'auto', words: { vi: 'Theo máy', en: 'As the machine' } },
  { value: 'light', words: { vi: 'Nền giấy', en: 'Paper' } },
  { value: 'dark', words: { vi: 'Nền sơn then', en: 'Black lacquer' } },
] as const

function ThemeChoice({ theme }: Pick<Frame, 'theme'>) {
  const { address } = useReader()
  const say = useSay()
  return (
    <form class="choice-links" method="post" action={framePaths.preferences} aria-label={say({ vi: 'Chọn nền trang', en: 'Choose a theme' })}>
      <input type="hidden" name="back" value={address} />
      {themes.map(({ value, words }) => (
        <button key={value} type="submit" name="theme" value={value} aria-pressed={(theme ?? 'auto') === value}>
          {say(words)}
        </button>
      ))}
    </form>
  )
}

function LanguageChoice() {
  const { address, language } = useReader()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <a href={withQuery(address, { [frameQuery.language]: other })} lang={other} hreflang={other}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </a>
  )
}

const sizes = [
  { value: 'usual', words: { vi: 'Chữ thường', en: 'Usual type' } },
  { value: 'large', words: { vi: 'Chữ lớn', en: 'Large type' } },
  { value: 'larger', words: { vi: 'Chữ rất lớn', en: 'Very large type' } },
] as const

/** Links, so that the choice works without JavaScript and can be bookmarked or sent to somebody who sees badly. */
function TypeChoice({ typeSize = 'usual' }: { typeSize?: Frame['typeSize'] | 'usual' }) {
  const { address } = useReader()
  const say = useSay()
  return (
    <ul class="choice-links type-choice" aria-label={say({ vi: 'Cỡ chữ', en: 'Size of type' })}>
      {sizes.map(({ value, words }) => (
        <li key={value} data-size={value}>
          <a href={withQuery(address, { [frameQuery.typeSize]: value })} rel="nofollow" aria-current={typeSize === value ? 'true' : undefined}>
            {say(words)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The foot of every page: what this is, the language, the size of type, the theme. */
export function Footing({ theme, typeSize, version }: Pick<Frame, 'theme' | 'typeSize' | 'version'>) {
  return (
    <footer class="footing">
      <div class="frame">
        <p>
          <Say
            words={{
              vi: 'Nền tảng 06: mỗi chỉ đạo thành một việc có người chịu trách nhiệm, mỗi con số dẫn về nguồn.',
              en: 'Platform 06: every directive becomes a task somebody answers for, every figure leads to its source.',
            }}
          />
          {version && (
            <>
              {' '}
              <Say words={{ vi: 'Phiên bản', en: 'Version' }} /> {version}.
            </>
          )}
        </p>
        <div class="choice-links">
          <LanguageChoice />
          <TypeChoice typeSize={typeSize} />
          <ThemeChoice theme={theme} />
        </div>
      </div>
    </footer>
  )
}
