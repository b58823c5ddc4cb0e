import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** State corporations, banks, policy funds and the technology groups that directives name. */
export const enterprises: readonly AgencyDefinition[] = [
  {
    id: 'tap-doan-buu-chinh-vien-thong-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Tập đoàn Bưu chính Viễn thông Việt Nam', en: 'Vietnam Posts and Telecommunications Group' },
        short: ['VNPT'],
        aliases: ['Tập đoàn VNPT', 'Tập đoàn Bưu chính - Viễn thông Việt Nam'],
      },
    ],
  },
  {
    id: 'tap-doan-cong-nghiep-vien-thong-quan-doi',
    kind: 'corporation',
    parent: 'bo-quoc-phong',
    names: [
      {
        name: { vi: 'Tập đoàn Công nghiệp - Viễn thông Quân đội', en: 'Viettel Group' },
        short: ['VIETTEL'],
        aliases: ['Viettel', 'Tập đoàn Viettel', 'Tập đoàn Công nghiệp Viễn thông Quân đội', 'Tập đoàn Viễn thông Quân đội'],
      },
    ],
  },
  {
    id: 'tong-cong-ty-vien-thong-mobifone',
    kind: 'corporation',
    parent: 'bo-cong-an',
    names: [
      {
        name: { vi: 'Tổng công ty Viễn thông MobiFone', en: 'MobiFone Corporation' },
        short: ['MOBIFONE'],
        aliases: ['MobiFone', 'Tổng công ty MobiFone', 'TCT MobiFone'],
      },
    ],
  },
  {
    id: 'tong-cong-ty-buu-dien-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Tổng công ty Bưu điện Việt Nam', en: 'Vietnam Post' },
        short: ['VNPOST'],
        aliases: ['VNPost', 'Bưu điện Việt Nam', 'Vietnam Post'],
      },
    ],
  },
  {
    id: 'tap-doan-dien-luc-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tập đoàn Điện lực Việt Nam', en: 'Vietnam Electricity' }, short: ['EVN'], aliases: ['Tập đoàn EVN'] }],
  },
  {
    id: 'tap-doan-dau-khi-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Tập đoàn Dầu khí Việt Nam', en: 'Vietnam Oil and Gas Group' },
        short: ['PVN'],
        aliases: ['Tập đoàn Dầu khí Quốc gia Việt Nam', 'Tập đoàn PVN'],
        to: '2025-05-07',
      },
      {
        name: { vi: 'Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam', en: 'Vietnam National Industry - Energy Group' },
        short: ['Petrovietnam', 'PVN'],
        aliases: ['PetroVietnam', 'Tập đoàn Petrovietnam'],
        from: '2025-05-08',
      },
    ],
  },
  {
    id: 'tap-doan-xang-dau-viet-nam',
    kind: 'corporation',
    names: [
      { name: { vi: 'Tập đoàn Xăng dầu Việt Nam', en: 'Vietnam National Petroleum Group' }, short: ['Petrolimex'], aliases: ['Tập đoàn Petrolimex'] },
    ],
  },
  {
    id: 'tap-doan-cong-nghiep-than-khoang-san-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam', en: 'Vietnam National Coal and Mineral Industries Group' },
        short: ['TKV', 'Vinacomin'],
        aliases: ['Tập đoàn TKV', 'Tập đoàn Than - Khoáng sản Việt Nam'],
      },
    ],
  },
  {
    id: 'tap-doan-hoa-chat-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tập đoàn Hóa chất Việt Nam', en: 'Vietnam National Chemical Group' }, short: ['Vinachem'] }],
  },
  {
    id: 'tap-doan-cong-nghiep-cao-su-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tập đoàn Công nghiệp Cao su Việt Nam', en: 'Vietnam Rubber Group' }, short: ['VRG'] }],
  },
  {
    id: 'tap-doan-det-may-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tập đoàn Dệt May Việt Nam', en: 'Vietnam National Textile and Garment Group' }, short: ['Vinatex'] }],
  },
  { id: 'tap-doan-bao-viet', kind: 'corporation', names: [{ name: { vi: 'Tập đoàn Bảo Việt', en: 'Bao Viet Holdings' }, aliases: ['Bảo Việt'] }] },
  {
    id: 'tong-cong-ty-hang-khong-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Tổng công ty Hàng không Việt Nam', en: 'Vietnam Airlines' },
        short: ['VNA Group'],
        aliases: ['Vietnam Airlines', 'Tổng công ty Hàng không Việt Nam - CTCP'],
      },
    ],
  },
  {
    id: 'tong-cong-ty-cang-hang-khong-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Tổng công ty Cảng hàng không Việt Nam', en: 'Airports Corporation of Vietnam' },
        short: ['ACV'],
        aliases: ['Tổng công ty Cảng hàng không Việt Nam - CTCP'],
      },
    ],
  },
  {
    id: 'tong-cong-ty-quan-ly-bay-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Quản lý bay Việt Nam', en: 'Vietnam Air Traffic Management Corporation' }, short: ['VATM'] }],
  },
  {
    id: 'tong-cong-ty-duong-sat-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Đường sắt Việt Nam', en: 'Vietnam Railways' }, short: ['VNR'] }],
  },
  {
    id: 'tong-cong-ty-hang-hai-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Hàng hải Việt Nam', en: 'Vietnam Maritime Corporation' }, short: ['VIMC'], aliases: ['Vinalines'] }],
  },
  {
    id: 'tong-cong-ty-dau-tu-phat-trien-duong-cao-toc-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam', en: 'Vietnam Expressway Corporation' }, short: ['VEC'] }],
  },
  {
    id: 'tong-cong-ty-dau-tu-va-kinh-doanh-von-nha-nuoc',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Đầu tư và Kinh doanh vốn nhà nước', en: 'State Capital Investment Corporation' }, short: ['SCIC'] }],
  },
  {
    id: 'tong-cong-ty-truyen-thong-da-phuong-tien',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Truyền thông đa phương tiện', en: 'Vietnam Multimedia Corporation' }, short: ['VTC'] }],
  },
  {
    id: 'tong-cong-ty-luong-thuc-mien-bac',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Lương thực miền Bắc', en: 'Northern Food Corporation' }, short: ['Vinafood 1'] }],
  },
  {
    id: 'tong-cong-ty-luong-thuc-mien-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Lương thực miền Nam', en: 'Southern Food Corporation' }, short: ['Vinafood 2'] }],
  },
  {
    id: 'tong-cong-ty-ca-phe-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Cà phê Việt Nam', en: 'Vietnam Coffee Corporation' } }],
  },
  {
    id: 'tong-cong-ty-lam-nghiep-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Tổng công ty Lâm nghiệp Việt Nam', en: 'Vietnam Forestry Corporation' }, short: ['Vinafor'] }],
  },
  {
    id: 'tong-cong-ty-vien-thong-toan-cau',
    kind: 'corporation',
    parent: 'bo-cong-an',
    names: [
      { name: { vi: 'Tổng công ty Viễn thông Toàn cầu', en: 'Gtel' }, short: ['GTEL'], aliases: ['Gtel', 'Tổng công ty Viễn thông toàn cầu GTEL'] },
    ],
  },
  {
    id: 'cong-ty-tnhh-mtv-van-hanh-he-thong-dien-va-thi-truong-dien-quoc-gia',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Công ty TNHH MTV Vận hành hệ thống điện và thị trường điện Quốc gia', en: 'National System and Market Operator' },
        short: ['NSMO'],
      },
    ],
  },
  {
    id: 'tap-doan-fpt',
    kind: 'corporation',
    names: [{ name: { vi: 'Tập đoàn FPT', en: 'FPT Corporation' }, short: ['FPT'], aliases: ['Công ty cổ phần FPT', 'Công ty FPT'] }],
  },
  {
    id: 'tap-doan-cong-nghe-cmc',
    kind: 'corporation',
    names: [{ name: { vi: 'Tập đoàn Công nghệ CMC', en: 'CMC Corporation' }, short: ['CMC'], aliases: ['Tập đoàn CMC'] }],
  },
  { id: 'tap-doan-vingroup', kind: 'corporation', names: [{ name: { vi: 'Tập đoàn Vingroup', en: 'Vingroup' }, aliases: ['Vingroup'] }] },
  {
    id: 'cong-ty-co-phan-thanh-toan-quoc-gia-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Công ty Cổ phần Thanh toán Quốc gia Việt Nam', en: 'National Payment Corporation of Vietnam' },
        short: ['NAPAS'],
        aliases: ['Công ty NAPAS'],
      },
    ],
  },
  {
    id: 'cong-ty-co-phan-misa',
    kind: 'corporation',
    names: [{ name: { vi: 'Công ty cổ phần MISA', en: 'MISA' }, short: ['MISA'], aliases: ['Công ty MISA'] }],
  },

  {
    id: 'ngan-hang-chinh-sach-xa-hoi',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Ngân hàng Chính sách xã hội', en: 'Vietnam Bank for Social Policies' },
        short: ['NHCSXH', 'VBSP'],
        aliases: ['Ngân hàng CSXH', 'Ngân hàng Chính sách xã hội Việt Nam', 'NH CSXH', 'NH Chính sách xã hội'],
      },
    ],
  },
  {
    id: 'ngan-hang-phat-trien-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Ngân hàng Phát triển Việt Nam', en: 'Vietnam Development Bank' }, short: ['VDB', 'NHPT'] }],
  },
  {
    id: 'ngan-hang-hop-tac-xa-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Ngân hàng Hợp tác xã Việt Nam', en: 'Co-operative Bank of Vietnam' }, aliases: ['Co-opBank'] }],
  },
  {
    id: 'bao-hiem-tien-gui-viet-nam',
    kind: 'corporation',
    names: [{ name: { vi: 'Bảo hiểm tiền gửi Việt Nam', en: 'Deposit Insurance of Vietnam' }, short: ['BHTGVN'] }],
  },
  {
    id: 'ngan-hang-tmcp-cong-thuong-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Ngân hàng TMCP Công Thương Việt Nam', en: 'VietinBank' },
        aliases: ['VietinBank', 'Vietinbank', 'Ngân hàng Thương mại cổ phần Công Thương Việt Nam'],
      },
    ],
  },
  {
    id: 'ngan-hang-tmcp-ngoai-thuong-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Ngân hàng TMCP Ngoại thương Việt Nam', en: 'Vietcombank' },
        short: ['VCB'],
        aliases: ['Vietcombank', 'Ngân hàng Thương mại cổ phần Ngoại thương Việt Nam'],
      },
    ],
  },
  {
    id: 'ngan-hang-tmcp-dau-tu-va-phat-trien-viet-nam',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam', en: 'BIDV' },
        short: ['BIDV'],
        aliases: ['Ngân hàng Thương mại cổ phần Đầu tư và Phát triển Việt Nam', 'Ngân hàng Đầu tư và Phát triển Việt Nam'],
      },
    ],
  },
  {
    id: 'ngan-hang-nong-nghiep-va-phat-trien-nong-thon-viet-nam',
    kind: 'corporation',
    names: [
      { name: { vi: 'Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam', en: 'Agribank' }, aliases: ['Agribank', 'Ngân hàng NN&PTNT Việt Nam'] },
    ],
  },
  {
    id: 'ngan-hang-tmcp-quan-doi',
    kind: 'corporation',
    names: [
      {
        name: { vi: 'Ngân hàng TMCP Quân đội', en: 'MB Bank' },
        aliases: ['MB Bank', 'MBBank', 'Ngân hàng Quân đội', 'Ngân hàng Thương mại cổ phần Quân đội'],
      },
    ],
  },
]
