export const endsSentence = (text: string): boolean => /[.;:!?]["”)]?$/u.test(text)

/** Whether words begin with a bullet or the number of a clause, point or article. */
export const startsItem = (text: string): boolean =>
  /^(?:[-–+•*▪]\s|\(?[\dIVX]{1,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\)\s|\([a-zđ\d]{1,2}\)\s|(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG)\s[\dIVX]+)/u.test(
    text,
  )
