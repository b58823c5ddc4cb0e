import type { ComponentChildren, VNode } from 'preact'
import type { Text } from '../text.ts'
import { KitCharts } from './kit-charts.tsx'
import { KitForms } from './kit-forms.tsx'
import { KitTables } from './kit-tables.tsx'
import { PageHead, Part } from './page-head.tsx'
import { ReaderContext, useReader } from './reader.ts'
import { Say } from './say.tsx'
import { type Colour, colours } from './theme.ts'

const inks: readonly { name: Colour; words: Text }[] = [
  { name: 'ink', words: { vi: 'Mực', en: 'Ink' } },
  { name: 'lacquer', words: { vi: 'Đỏ sơn', en: 'Lacquer' } },
  { name: 'jade', words: { vi: 'Ngọc', en: 'Jade' } },
  { name: 'ochre', words: { vi: 'Thổ hoàng', en: 'Ochre' } },
  { name: 'vermilion', words: { vi: 'Son', en: 'Vermilion' } },
  { name: 'slate', words: { vi: 'Đá', en: 'Slate' } },
  { name: 'stone', words: { vi: 'Sành', en: 'Stone' } },
]

function Look() {
  return (
    <Part title={{ vi: 'Màu và chữ', en: 'Colour and type' }}>
      <ul class="kit-colours">
        {inks.map(({ name, words }) => (
          <li key={name}>
            <svg width="100%" height="48" aria-hidden="true">
              <rect width="100%" height="48" fill={`var(--${name})`} />
            </svg>
            <Say words={words} />
            <br />
            <small class="soft">{colours[name].light}</small>
          </li>
        ))}
      </ul>
      <div class="kit-type">
        <p class="kit-5">Chuyển đổi số là việc của mọi người</p>
        <p class="kit-4">Nghị quyết, chỉ thị, kế hoạch, thông báo</p>
        <p class="kit-3">Ẩ ằ ẫ ắ ặ ễ ộ ỡ ữ ỵ Đ đ 0123456789</p>
        <p>1.234.567,8 · 25/06/2025 · 16 nhiệm vụ được giao</p>
        <p class="small">Số liệu đến ngày 25/06/2025, lấy từ báo cáo tháng 6</p>
      </div>
    </Part>
  )
}

/** The kit's examples always stand on the same day, so that they show every state whenever they are looked at. */
function OnKitDay({ children }: { children: ComponentChildren }) {
  return <ReaderContext.Provider value={{ ...useReader(), asOf: '2025-06-25' }}>{children}</ReaderContext.Provider>
}

/** Every component in every state, with demonstration words and numbers; mounted at `/kit`. */
export const kitPage = (): { title: Text; main: VNode } => ({
  title: { vi: 'Bộ thành phần', en: 'The kit' },
  main: (
    <OnKitDay>
      <PageHead
        above={{ vi: 'Nền tảng 06', en: 'Platform 06' }}
        title={{ vi: 'Bộ thành phần giao diện', en: 'The parts pages are made of' }}
        lead={{ vi: 'Mỗi thành phần trong mọi trạng thái, hai ngôn ngữ, hai nền.', en: 'Each part in every state, both languages, both themes.' }}
      />
      <KitTables />
      <KitForms />
      <KitCharts />
      <Look />
    </OnKitDay>
  ),
})
