/** The board (bảng theo dõi): how the promises of the programme, an agency and its units stand, every figure a door to the list behind it. */
export { pages } from './pages.tsx'
