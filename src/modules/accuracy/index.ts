/** How well documents are read (độ chính xác khi đọc): measured on documents whose right reading is known, shown to anybody. */
export { pages } from './pages.tsx'
