import { problem } from '../../platform/problems.ts'

export const pageUnknown = problem('keying-page-unknown', 404, { vi: 'Không có trang quét này', en: 'There is no such page' })
export const imageNeeded = problem('keying-image-needed', 422, { vi: 'Cần ảnh trang sổ', en: 'An image is needed' }, () => ({
  vi: 'Hãy chọn ảnh PNG, JPEG hoặc WebP của trang sổ.',
  en: 'Choose a PNG, JPEG or WebP image of the page.',
}))
export const typedAlready = problem('keying-typed-already', 409, { vi: 'Bạn đã nhập trang này', en: 'You have typed this page' }, () => ({
  vi: 'Mỗi người chỉ nhập một lần; người thứ hai phải là người khác.',
  en: 'Each person types a page once; the second must be somebody else.',
}))
export const thirdNeeded = problem('keying-third-needed', 403, { vi: 'Cần người thứ ba', en: 'A third person is needed' }, () => ({
  vi: 'Hai người đã nhập không tự quyết chỗ khác nhau; hãy nhờ người thứ ba.',
  en: 'Those who typed do not settle where they differ; ask a third person.',
}))
export const notOpen = problem('keying-not-open', 409, {
  vi: 'Trang đã xong hoặc chưa đủ hai người nhập',
  en: 'The page is done, or not typed twice',
})
export const pageDone = problem('keying-page-done', 409, { vi: 'Trang đã xong', en: 'The page is done' }, () => ({
  vi: 'Trang đã vào cơ sở dữ liệu hoặc đã được bỏ; hãy xem lại trang.',
  en: 'The page was entered or given up before; look at it again.',
}))
export const keyNeeded = problem('keying-key-needed', 422, { vi: 'Chưa nhập khóa của bản ghi', en: 'The key is missing' }, () => ({
  vi: 'Hãy nhập khóa của bản ghi; không có khóa thì không ghi được vào cơ sở dữ liệu.',
  en: 'Type the key of the record; without it nothing can be entered.',
}))
