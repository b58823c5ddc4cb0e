import type { Words } from './reader.ts'
import { Say } from './say.tsx'

export type Key = { readonly key: string; readonly words: Words }

/** The keys of the whole house; `page.js` listens to them. */
export const commonKeys: readonly Key[] = [
  { key: '/', words: { vi: 'Đến ô tìm kiếm', en: 'To the search box' } },
  { key: 'j', words: { vi: 'Dòng sau', en: 'Next row' } },
  { key: 'k', words: { vi: 'Dòng trước', en: 'Previous row' } },
  { key: 'Enter', words: { vi: 'Mở dòng đang chọn', en: 'Open the row' } },
]

/** Which keys do what on this page. Buttons with `hotkey` work at once; single keys can be switched off by the reader. */
export function KeyHints({ keys = commonKeys }: { keys?: readonly Key[] }) {
  return (
    <div class="key-hints">
      <ul>
        {keys.map(({ key, words }) => (
          <li key={key}>
            <kbd>{key}</kbd> <Say words={words} />
          </li>
        ))}
      </ul>
      <label class="key-switch" hidden data-key-switch>
        <input type="checkbox" /> <Say words={{ vi: 'Dùng phím tắt một chữ', en: 'Use single-key shortcuts' }} />
      </label>
    </div>
  )
}
