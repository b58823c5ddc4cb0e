/** What a phrase does in an order; see `verb.ts` for how phrases are matched. */
export type VerbClass =
  | 'order'
  | 'delegate'
  | 'lead'
  | 'support'
  | 'adverb'
  | 'modal'
  | 'past'
  | 'permit'
  | 'negation'
  | 'speech'
  | 'exhort'
  | 'perform'
  | 'purpose'
  | 'connective'

const list = (words: string): string[] =>
  words
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Verbs that name work with a result (động từ hành động), longest phrase wins. */
const order = list(`
xây dựng, xây dựng lại, phản ánh, phản ánh về, cử, cử cán bộ, giao ban, họp giao ban, họp, có giải pháp, có phương án, có kế hoạch, có biện pháp, có cơ chế, có chính sách, có văn bản, có báo cáo, có lộ trình, hoàn thiện, hoàn thành, hoàn chỉnh, hoàn tất, ban hành, ban hành mới, trình, trình ký, trình duyệt, đệ trình, báo cáo, tham mưu, soạn thảo, dự thảo
biên soạn, biên tập, lập, lập hồ sơ, thiết lập, thiết kế, triển khai, tổ chức, tổ chức thực hiện, tổ chức triển khai, triển khai thực hiện, thực hiện, thực thi, thi hành, tiến hành
rà soát, rà phá, rà quét, kiểm tra, kiểm đếm, kiểm kê, kiểm soát, kiểm toán, kiểm định, kiểm nghiệm, kiểm dịch, thanh tra, giám sát, theo dõi, đôn đốc, hướng dẫn, chỉ đạo, chỉ huy, điều hành, điều phối, điều hòa, điều tiết, điều động
cập nhật, bổ sung, sửa đổi, điều chỉnh, thay thế, bãi bỏ, hủy bỏ, đình chỉ, chấm dứt, thu hồi, tạm dừng, dừng, ngừng, loại bỏ, xóa bỏ, xóa, gỡ bỏ, tháo gỡ, giải quyết, giải phóng, giải ngân, giải trình, giải đáp, giải tỏa
xử lý, xử phạt, xử trí, khắc phục, phục hồi, khôi phục, sửa chữa, duy tu, bảo trì, bảo dưỡng, nâng cấp, nâng cao, nâng tỷ lệ, nâng, cải tạo, cải thiện, cải tiến, cải cách, mở rộng, phát triển, phát hành, phát động, phát hiện, phát sóng, phát tin, phát thanh
đẩy mạnh, đẩy nhanh, thúc đẩy, tăng cường, tăng tốc, tăng, gia tăng, củng cố, kiện toàn, sắp xếp, sắp xếp lại, hợp nhất, sáp nhập, chia tách, giải thể, tinh gọn, tinh giản, cắt giảm, giảm, giảm thiểu, đơn giản hóa, rút ngắn, tiết giảm, tiết kiệm, hạn chế
phân cấp, phân quyền, phân công, phân bổ, phân loại, phân tích, phân luồng, phân vùng, phân định, giao vốn, bố trí, bố trí đủ, cân đối, cấp, cấp phát, cấp phép, cấp đổi, chi trả, chi, thanh toán, quyết toán, nghiệm thu, bàn giao, tiếp nhận, tiếp thu, tiếp công dân
thu thập, thu hút, thu, thu gom, thu thuế, thu mua, huy động, vận động, khuyến khích, hỗ trợ, giúp đỡ, cứu trợ, cứu hộ, cứu nạn, trợ giúp, tài trợ, đầu tư, đấu thầu, đấu giá, mua sắm, mua, lựa chọn, tuyển chọn, tuyển dụng, tuyển sinh, bổ nhiệm, đào tạo, bồi dưỡng, tập huấn, huấn luyện, diễn tập, luyện tập
tuyên truyền, truyền thông, phổ biến, quảng bá, giới thiệu, thông tin, thông báo, công bố, công khai, niêm yết, đăng tải, đăng ký, đăng, đưa tin, đưa, đưa vào, cảnh báo, dự báo, khuyến cáo, nhắc, nhắc nhở, chấn chỉnh, khen thưởng, biểu dương khen thưởng, kỷ luật
nghiên cứu, đề xuất, kiến nghị, xem xét, thẩm định, thẩm tra, thẩm duyệt, phê duyệt, phê chuẩn, quyết định, đánh giá, tổng kết, sơ kết, tổng hợp, thống kê, khảo sát, điều tra, đo đạc, đo lường, quan trắc, đối soát, đối chiếu, xác minh, xác định, xác nhận, xác thực, làm rõ, làm sạch, làm việc, làm giàu, làm tốt, làm
kết nối, liên thông, tích hợp, chia sẻ, đồng bộ, khai thác, sử dụng, tái sử dụng, tái cấu trúc, tái cơ cấu, cơ cấu lại, số hóa, tạo lập, chuẩn hóa, chuyển đổi, chuyển, chuyển giao, chuyển trạng thái, gửi, nộp, cung cấp, cung ứng, vận hành, vận chuyển, đưa vào vận hành, quản lý, quản trị, bảo vệ, bảo tồn, bảo quản, bảo đảm, đảm bảo, bảo mật, gia cố, tu bổ, trùng tu
áp dụng, ứng dụng, thí điểm, nhân rộng, nhân bản, phủ sóng, lắp đặt, trang bị, mua bảo hiểm, khởi công, khánh thành, thi công, giải phóng mặt bằng, di dời, sơ tán, di dân, tái định cư, neo đậu, kêu gọi, trực ban, trực, ứng trực, ứng phó, phòng ngừa, phòng chống, phòng, ngăn chặn, ngăn ngừa, đấu tranh, truy quét, truy xuất, bắt giữ, khởi tố, xét xử, điều trị, khám, khám chữa bệnh, cách ly, khoanh vùng, tiêm, tiêm chủng, tiêm phòng, tiêm vét, phun, phun khử khuẩn, khử khuẩn, tiêu hủy, tiêu độc, vệ sinh, chăm sóc, chăm lo, thăm hỏi, thăm, tặng quà, dự trữ, tích trữ, chuẩn bị, chuẩn bị sẵn sàng, sẵn sàng, bình ổn, xuất cấp, xuất khẩu, nhập khẩu, tiêu thụ, sản xuất, trồng, chăn nuôi, khai báo
ký, ký kết, ký số, đàm phán, hợp tác, tham gia, gia nhập, phê phán, thành lập, thành lập mới, hình thành, khởi tạo, tạo, tạo điều kiện, tạo thuận lợi, bảo lãnh, cho vay, miễn, miễn giảm, gia hạn, giãn, hoãn, hoàn thuế, hoàn trả, kê khai, quyết liệt triển khai, đổi mới, quy hoạch, quy định, quy định chi tiết, cụ thể hóa, thể chế hóa, luật hóa, lồng ghép, gắn, gắn kết, kết hợp, duy trì, giữ vững, giữ, ổn định, chịu trách nhiệm, đặt hàng, giao chỉ tiêu, giao nhiệm vụ, lấy ý kiến, góp ý, cho ý kiến, tính toán, tính, xác lập, lưu trữ, lưu giữ, sao lưu, quy hoạch lại, xóa đói, giảm nghèo, phấn đấu, đạt, tối ưu, tối ưu hóa, cơ giới hóa, tự động hóa, hiện đại hóa, bảo hộ, cưỡng chế, khống chế, dập, dập dịch, trấn áp, tuần tra, canh gác, chốt chặn, bám, bám nắm, nắm, nắm bắt, nắm tình hình, nhận diện, liên kết, vớt, nạo vét, khơi thông, tiêu thoát, tiêu úng, bơm, xả, vận hành hồ, tích nước, tiếp tế, cung cấp điện, khắc phục hậu quả, đóng, mở, cấm, cấm biển, nghiêm cấm, phát quang, chặt tỉa, gia hạn nộp, cơ cấu, cơ cấu nợ, thống nhất ban hành, trao đổi, thương thảo, chủ động phối hợp, phối hợp lên, lên phương án, lên kế hoạch, đề ra, đề nghị cấp, khai trương, mời gọi, xúc tiến, xúc tiến đầu tư, thực hành, đăng cai, bố trí kinh phí, ưu tiên, tập trung nguồn lực, dành, trích, nhập, tích lũy, bồi thường, đền bù, tham vấn, giám định, phối hợp tổ chức, vinh danh, trao, cấp giấy, thẩm định giá, định giá, công nhận, chứng nhận, sơ tuyển, mở lớp, mở đợt, ra quân, tổng điều tra, tổng rà soát, tổng kiểm tra, đi đầu, tiên phong, quan tâm, chú trọng, xét, xét duyệt, xét tặng, giảng dạy, dạy, dạy học, học tập, tôn tạo, trưng bày, tư vấn, tham mưu đề xuất, chốt, chốt số liệu, rút kinh nghiệm, nhận, đón tiếp, bãi miễn, thay, đổi, dán nhãn, gắn mã, gán, lấy mẫu, xét nghiệm, sàng lọc, giám sát chặt chẽ, tự kiểm tra, tự đánh giá, tự rà soát, bóc tách, chặn, chặn lọc, phân phối, kết thúc, khởi động, bắt đầu, tiếp cận, vượt, mở cửa, thông xe, thông tuyến, thông quan, hợp long, giải cứu, cứu chữa, bảo đảm an toàn, thu dọn, dọn dẹp, dựng lại, dựng, làm mới, xóa nhà tạm, cắm biển, cắm mốc, rào chắn, căng dây, tổ chức lại, đưa đón, di chuyển, cho học sinh, cho phép nghỉ, bám sát, bảo toàn, sử dụng hiệu quả, trả lời, hồi đáp, phản hồi, phúc đáp, chuyển hồ sơ, tống đạt, kiểm điểm, xem xét trách nhiệm, xử lý trách nhiệm, truy thu, chống thất thu, chống, khoán, thuê, cho thuê, nuôi dưỡng, nuôi, tái đàn, tái thiết, gieo trồng, gieo cấy, thu hoạch, phòng trừ, chuyển dịch, vận hành thử, chạy thử, kiểm thử, đấu nối, cài đặt, cấu hình, mã hóa, công chứng, chứng thực, niêm phong, tịch thu, phong tỏa, kích hoạt, định danh, thu nhận, in, in ấn, giao nhận, phát, phát tờ rơi, treo, khảo nghiệm, tổng rà quét, làm đầu mối, đứng ra`)

/** Verbs by which a superior hands work to another. */
const delegate = list(`
giao, giao cho, giao nhiệm vụ cho, giao trách nhiệm, giao trách nhiệm cho, yêu cầu, đề nghị, phân công, ủy quyền, ủy quyền cho, ra lệnh, lệnh, chỉ thị, lưu ý, nhấn mạnh yêu cầu, nhắc nhở, đồng ý giao, thống nhất giao, quyết định giao, tiếp tục giao, tiếp tục yêu cầu, kêu gọi các, chỉ đạo`)

const lead = list(
  `chủ trì, đồng chủ trì, chủ trì tham mưu, là cơ quan chủ trì, là cơ quan đầu mối, là cơ quan thường trực, là đầu mối, làm đầu mối, là đơn vị chủ trì, là đơn vị đầu mối, chịu trách nhiệm chủ trì`,
)
const support = list(
  `phối hợp, phối hợp với, phối hợp cùng, phối hợp cùng với, thống nhất với, cùng, cùng với, có sự tham gia của, với sự tham gia của, với sự phối hợp của, phối, phối kết hợp, phối kết hợp với, phối hợp chặt chẽ với, phối hợp chặt chẽ`,
)

const adverb = list(`
khẩn trương, trân trọng, nhanh chóng, kịp thời, chủ động, tích cực, tiếp tục, tập trung, thường xuyên, định kỳ, sớm, trực tiếp, quyết liệt, nghiêm túc, chặt chẽ, đồng bộ, thống nhất, đồng thời, cũng, ngay, ngay lập tức, lập tức, trước mắt, trước hết, trên cơ sở đó, nỗ lực, hết sức, quyết tâm, thực sự, thật sự, phấn đấu, cố gắng, ưu tiên, đặc biệt, nhất là, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, hằng ngày, hàng ngày, căn cứ chức năng, từng bước, cơ bản, triệt để, dứt điểm, toàn diện, chung tay, cùng nhau, mạnh dạn, linh hoạt, sáng tạo, trọng tâm, trọng điểm, chính thức, hoàn toàn, tuyệt đối, kiên quyết, cương quyết, kiên trì, đột xuất, trực tiếp chỉ đạo, theo thẩm quyền, theo chức năng, sớm nhất, đầy đủ, rộng rãi, sâu rộng, đi đôi, song song, tăng cường phối hợp, đẩy mạnh phối hợp, cẩn trọng, rõ ràng, nghiêm`)
const modal = list(
  `phải, cần, cần phải, có trách nhiệm, có nhiệm vụ, chịu trách nhiệm, được giao, được giao nhiệm vụ, được phân công, được yêu cầu, bắt buộc, buộc phải, nhất thiết phải, nghiêm túc`,
)
const past = list(
  `đã, vừa, vừa qua, đang, từng, đã được, đang được, vừa được, mới, đã và đang, vẫn, vẫn còn, còn, chưa, chưa được, sẽ, dự kiến, bước đầu, cơ bản đã, được, bị, trở thành, tiếp tục được, tiếp tục có, ngày càng, có, là, gồm, bao gồm, nằm, thuộc, diễn ra, xảy ra, giúp, góp phần, đến từ, cho thấy, xếp, xếp thứ, xếp hạng, đem lại, mang lại, đạt được, đạt kết quả, tăng trưởng, ước đạt, ước tính`,
)
const permit = list(`có thể, được phép, cho phép, được quyền, có quyền, được xem xét, tùy tình hình, khuyến khích`)
const negation = list(`không, không được, không để, tuyệt đối không, kiên quyết không, không yêu cầu, không làm, không thực hiện, nghiêm cấm, cấm`)
const speech = list(`
cho biết, cho rằng, khẳng định, nhấn mạnh, phát biểu, đánh giá cao, ghi nhận, phê bình, phê bình nghiêm khắc, nghiêm khắc phê bình, kiểm điểm sâu sắc, biểu dương, hoan nghênh, cảm ơn, chúc mừng, chia sẻ rằng, nêu rõ, nêu, chỉ rõ, chỉ ra, phân tích rõ, bày tỏ, đồng tình, cơ bản đồng tình, cơ bản thống nhất, thống nhất đánh giá, thống nhất với các, nhận định, nhận thấy, tin tưởng, mong muốn, tham dự, dự, tham dự hội nghị, cơ bản nhất trí, nhất trí, thống nhất chủ trương, thống nhất về, thống nhất nội dung, thống nhất với đề nghị, đồng ý chủ trương, đồng ý với, đồng ý về, đồng ý, trao đổi với, giải thích, thông tin rằng, lo ngại, bày tỏ tin tưởng, ký ban hành, quyết nghị, điện, kết luận, kết luận như sau`)
const exhort = list(`
quán triệt, quán triệt sâu sắc, nêu gương, nêu cao, phát huy, gương mẫu, nhận thức, nhận thức rõ, nhận thức sâu sắc, thấm nhuần, coi trọng, xác định rõ, xác định đây là, quyết tâm, có quyết tâm, có tinh thần, có nhận thức, có ý thức, đoàn kết, bám sát, lấy người dân, lấy, tích cực, chủ động, tự giác, thống nhất nhận thức, thay đổi tư duy, đổi mới tư duy, đổi mới mạnh mẽ tư duy, giữ gìn, vào cuộc, thể hiện, hành động, nỗ lực, nâng cao nhận thức, nâng cao tinh thần trách nhiệm, nâng cao trách nhiệm, đề cao, đề cao trách nhiệm, đề cao tinh thần, khơi dậy, gắn kết chặt chẽ, tuân thủ, chấp hành, chấp hành nghiêm, tin tưởng, kiên định, kế thừa, luôn, nhận rõ, dám nghĩ, phát huy tinh thần, phát huy vai trò, sâu sát, tiên phong gương mẫu, bảo đảm thực chất`)
/** What a decision does by being signed: it orders nobody. */
const perform = list(
  `phê duyệt, ban hành kèm theo, thông qua, công nhận, bổ nhiệm, bãi bỏ, sửa đổi, thành lập, quy định, thay thế, tặng, truy tặng, miễn nhiệm, công bố, đính chính, chấp thuận, cho phép, ban hành, kiện toàn, giao chỉ tiêu`,
)
const purpose = list(
  `để, nhằm, nhằm mục đích, phục vụ, góp phần, qua đó, từ đó, bảo đảm, đảm bảo, tạo, làm cơ sở, làm căn cứ, hướng tới, theo hướng, theo, trên cơ sở, thông qua, tận dụng, gắn với, đáp ứng, giúp`,
)
const connective = list(`
đồng thời, bên cạnh đó, cùng với đó, ngoài ra, cụ thể, cụ thể là, cụ thể như sau, trong đó, riêng, trước mắt, trước hết, theo đó, do đó, vì vậy, mặt khác, tiếp đó, bên cạnh việc, đối với nội dung này, cùng với việc, và, nhất là, đặc biệt, đặc biệt là, hơn nữa, song song với đó, song song, một là, hai là, ba là, bốn là, năm là, sáu là, bảy là, tám là, chín là, mười là, thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, thứ tám, thứ chín, thứ mười, đầu tiên, cuối cùng, trọng tâm là, tuy nhiên, sau đó, về lâu dài, về dài hạn, trước tiên`)

export const lexicon: Readonly<Record<VerbClass, readonly string[]>> = {
  order,
  delegate,
  lead,
  support,
  adverb,
  modal,
  past,
  permit,
  negation,
  speech,
  exhort,
  perform,
  purpose,
  connective,
}
