import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Groups that directives address as one, in the wording the directory settles on. */
export const collectives: readonly AgencyDefinition[] = [
  { id: 'cac-bo-nganh', kind: 'collective', names: [{ name: { vi: 'Các bộ, ngành', en: 'Ministries and central agencies' } }] },
  {
    id: 'cac-bo-co-quan-ngang-bo',
    kind: 'collective',
    names: [{ name: { vi: 'Các bộ, cơ quan ngang bộ', en: 'Ministries and ministry-level bodies' } }],
  },
  {
    id: 'cac-co-quan-thuoc-chinh-phu',
    kind: 'collective',
    names: [{ name: { vi: 'Các cơ quan thuộc Chính phủ', en: 'Agencies under the Government' } }],
  },
  { id: 'cac-dia-phuong', kind: 'collective', names: [{ name: { vi: 'Các địa phương', en: 'Localities' } }] },
  { id: 'cac-co-quan-lien-quan', kind: 'collective', names: [{ name: { vi: 'Các cơ quan liên quan', en: 'Agencies concerned' } }] },
  { id: 'cac-so-ban-nganh', kind: 'collective', names: [{ name: { vi: 'Các sở, ban, ngành', en: 'Provincial departments' } }] },
  {
    id: 'cac-ubnd-cap-huyen',
    kind: 'collective',
    to: '2025-06-30',
    names: [{ name: { vi: 'Ủy ban nhân dân cấp huyện', en: "District People's Committees" } }],
  },
  { id: 'cac-ubnd-cap-xa', kind: 'collective', names: [{ name: { vi: 'Ủy ban nhân dân cấp xã', en: "Commune People's Committees" } }] },
  {
    id: 'cac-tinh-uy-thanh-uy',
    kind: 'collective',
    names: [
      {
        name: { vi: 'Các tỉnh ủy, thành ủy', en: 'Provincial and municipal Party committees' },
        aliases: [
          'Tỉnh ủy, thành ủy',
          'Các tỉnh ủy, thành ủy trực thuộc Trung ương',
          'Tỉnh ủy, thành ủy trực thuộc Trung ương',
          'Các Tỉnh ủy',
          'Các Thành ủy',
        ],
      },
    ],
  },
  {
    id: 'cac-doanh-nghiep',
    kind: 'collective',
    names: [{ name: { vi: 'Các doanh nghiệp', en: 'Enterprises' } }],
  },
  {
    id: 'cac-to-chuc-chinh-tri-xa-hoi',
    kind: 'collective',
    names: [{ name: { vi: 'Các tổ chức chính trị - xã hội', en: 'Socio-political organizations' } }],
  },
  { id: 'cac-ngan-hang', kind: 'collective', names: [{ name: { vi: 'Các ngân hàng', en: 'Banks' } }] },
  {
    id: 'cac-co-quan-dai-dien-viet-nam-o-nuoc-ngoai',
    kind: 'collective',
    names: [
      {
        name: { vi: 'Các cơ quan đại diện Việt Nam ở nước ngoài', en: 'Vietnamese missions abroad' },
        aliases: [
          'Cơ quan đại diện Việt Nam ở nước ngoài',
          'Các cơ quan đại diện ngoại giao Việt Nam ở nước ngoài',
          'Cơ quan đại diện nước CHXHCN Việt Nam ở nước ngoài',
          'Các cơ quan đại diện của Việt Nam ở nước ngoài',
        ],
      },
    ],
  },
]
