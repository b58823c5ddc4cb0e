export type PlanRow = { title: string; lead: string; support?: string; product?: string; due: string; note?: string }

/** A plan as a text export of a Word table, in the form that offices send. */
export function planText(
  rows: readonly PlanRow[],
  { title = 'Kế hoạch thử nghiệm năm 2025', number = '12/KH-BNV', day = '10 tháng 01 năm 2025' } = {},
): Uint8Array {
  const cells = (values: readonly string[]) => `${values.map((value) => `\t${value}`).join('\n')}\n`
  const head = `BỘ NỘI VỤ\n\nSố: ${number}\nHà Nội, ngày ${day}\n\nKẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n`
  const body = rows.map((row, at) => cells([`${at + 1}.`, row.title, row.lead, row.support ?? '', row.product ?? '', row.due, row.note ?? '']))
  return new TextEncoder().encode(
    `${head}${cells(['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành', 'Lưu ý'])}\n${body.join('\n')}\n`,
  )
}

/** An order in running prose under the letterhead of a ministry. */
export function directiveText(
  paragraphs: readonly string[],
  { number = '05/CT-BNV', day = '03 tháng 02 năm 2025', title = 'Về một số việc cần làm ngay' } = {},
): Uint8Array {
  return new TextEncoder().encode(
    `BỘ NỘI VỤ\n\nSố: ${number}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày ${day}\n\nCHỈ THỊ\n${title}\n\n${paragraphs.join('\n\n')}\n`,
  )
}
