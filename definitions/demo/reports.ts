/** What agencies of the demonstration add to their reports about tasks that are late. */
export const reportPhrases = {
  causes: [
    'Chưa thống nhất chuẩn dữ liệu trao đổi với cơ quan phối hợp',
    'Dự toán kinh phí được giao chậm so với kế hoạch',
    'Phải lấy ý kiến lại của các địa phương do thay đổi phạm vi',
  ],
  proposals: [
    'Đề nghị cơ quan thường trực chủ trì họp thống nhất chuẩn dữ liệu dùng chung',
    'Đề nghị bổ sung kinh phí để hoàn thành trong quý tới',
    'Đề nghị hướng dẫn cách xác định phạm vi sau khi sắp xếp đơn vị hành chính',
  ],
  returned: 'Thiếu số, ngày của văn bản sản phẩm; đề nghị bổ sung rồi gửi lại.',
  answer: 'Đã kiểm tra với các cơ quan; số liệu thay đổi do nhiệm vụ được mở lại hoặc điều chỉnh thời hạn theo văn bản.',
  /** Nobody: a name that says so. */
  signer: 'Nguyễn Thị Ví Dụ',
} as const
