import type { RegistryDefinition } from '../../src/modules/registries/definition.ts'
import { coded, field, fresh, matching, needs, notBefore, numberFits, once, oneOf, person } from '../../src/modules/registries/field.ts'

export const civilStatus: RegistryDefinition = {
  code: 'civil-status',
  version: 1,
  from: '2016-01-01',
  name: { vi: 'Hộ tịch điện tử', en: 'Civil status' },
  owner: 'bo-tu-phap',
  basis: 'Luật Hộ tịch 60/2014/QH13; Nghị định 87/2020/NĐ-CP',
  basisCertain: true,
  key: 'entry_no',
  fields: [
    field('entry_no', 'code', 'Số đăng ký', 'Entry number', { required: true, columns: ['so dang ky', 'so'] }),
    field('event', 'code', 'Sự kiện hộ tịch', 'Event', {
      required: true,
      ...coded({
        birth: ['Khai sinh', 'Birth'],
        marriage: ['Kết hôn', 'Marriage'],
        death: ['Khai tử', 'Death'],
        adoption: ['Nuôi con nuôi', 'Adoption'],
        guardianship: ['Giám hộ', 'Guardianship'],
        change: ['Thay đổi, cải chính', 'Change'],
      }),
    }),
    ...person(),
    field('registered_on', 'day', 'Ngày đăng ký', 'Registered on', { required: true }),
    field('registered_at', 'text', 'Nơi đăng ký', 'Registered at', { required: true }),
    field('father_name', 'name', 'Họ tên cha', 'Father', { required: false, sensitivity: 'personal' }),
    field('mother_name', 'name', 'Họ tên mẹ', 'Mother', { required: false, sensitivity: 'personal' }),
  ],
  rules: [
    numberFits,
    notBefore('registered_on', 'date_of_birth', { vi: 'Ngày đăng ký không trước ngày sinh', en: 'Registered not before birth' }),
    { ...needs('event', 'birth', 'mother_name', { vi: 'Khai sinh thường có tên mẹ', en: 'A birth usually names the mother' }), weight: 'warn' },
    once(['personal_id', 'event', 'registered_on'], { vi: 'Một sự kiện chỉ đăng ký một lần', en: 'One event is entered once' }),
  ],
  matching,
  freshForDays: 3650,
  readers: ['bo-cong-an', 'bao-hiem-xa-hoi-viet-nam'],
}

export const insurance: RegistryDefinition = {
  code: 'insurance',
  version: 1,
  from: '2021-01-01',
  name: { vi: 'Cơ sở dữ liệu quốc gia về bảo hiểm', en: 'Social and health insurance' },
  owner: 'bo-tai-chinh',
  basis: 'Nghị định 43/2021/NĐ-CP',
  basisCertain: true,
  key: 'insurance_no',
  fields: [
    field('insurance_no', 'insurance-number', 'Mã số bảo hiểm xã hội', 'Insurance number', {
      required: true,
      sensitivity: 'personal',
      columns: ['ma so bhxh', 'so so bhxh'],
    }),
    ...person(),
    field('phone', 'phone', 'Số điện thoại', 'Telephone', { sensitivity: 'personal' }),
    field('employer_tax_code', 'tax-code', 'Mã số thuế đơn vị', 'Tax code of the employer', { required: false, source: 'enterprises' }),
    field('status', 'code', 'Tình trạng tham gia', 'Status', {
      required: true,
      ...coded({
        active: ['Đang tham gia', 'Active'],
        paused: ['Bảo lưu', 'Paused'],
        pension: ['Đang hưởng', 'Pension'],
        ended: ['Đã kết thúc', 'Ended'],
      }),
    }),
    field('valid_to', 'day', 'Thẻ bảo hiểm y tế có giá trị đến', 'Card valid to', { ahead: true }),
    field('updated_on', 'day', 'Ngày cập nhật', 'Updated on', { required: true }),
  ],
  rules: [
    numberFits,
    once(['personal_id'], { vi: 'Một người một mã số', en: 'One number for one person' }),
    fresh('updated_on', 1, { vi: 'Cập nhật trong vòng một năm', en: 'Updated within a year' }),
  ],
  matching,
  freshForDays: 365,
  readers: ['bo-y-te', 'bo-noi-vu', 'bo-cong-an'],
}

export const labour: RegistryDefinition = {
  code: 'labour',
  version: 1,
  from: '2025-01-01',
  name: { vi: 'Cơ sở dữ liệu về người lao động', en: 'Labour' },
  owner: 'bo-noi-vu',
  basis: 'Luật Việc làm 74/2025/QH15',
  basisCertain: false,
  key: 'labour_id',
  fields: [
    field('labour_id', 'code', 'Mã hồ sơ lao động', 'Labour file', { required: true, columns: ['ma ho so'] }),
    ...person(),
    field('province', 'province', 'Tỉnh, thành phố làm việc', 'Province of work', { required: true }),
    field('occupation', 'text', 'Nghề nghiệp', 'Occupation'),
    field('employment', 'code', 'Tình trạng việc làm', 'Employment', {
      required: true,
      ...coded({
        employed: ['Có việc làm', 'Employed'],
        'self-employed': ['Tự làm', 'Self-employed'],
        unemployed: ['Thất nghiệp', 'Unemployed'],
        inactive: ['Không tham gia lao động', 'Inactive'],
      }),
    }),
    field('employer_tax_code', 'tax-code', 'Mã số thuế nơi làm việc', 'Tax code of the employer', { required: false, source: 'enterprises' }),
    field('surveyed_on', 'day', 'Ngày thu thập', 'Collected on', { required: true }),
  ],
  rules: [
    numberFits,
    notBefore('surveyed_on', 'date_of_birth', { vi: 'Người lao động từ đủ 15 tuổi', en: 'Workers are 15 or older' }, 15),
    {
      ...needs('employment', 'employed', 'employer_tax_code', {
        vi: 'Người có việc làm phải có nơi làm việc',
        en: 'Who is employed has an employer',
      }),
      weight: 'warn',
    },
    fresh('surveyed_on', 1, { vi: 'Thu thập trong vòng một năm', en: 'Collected within a year' }),
  ],
  matching,
  freshForDays: 365,
  readers: ['bo-tai-chinh', 'bo-cong-an'],
}

export const pupils: RegistryDefinition = {
  code: 'pupils',
  version: 1,
  from: '2022-01-01',
  name: { vi: 'Học sinh lớp 1 đến lớp 12', en: 'Pupils of grades 1 to 12' },
  owner: 'bo-giao-duc-va-dao-tao',
  basis: 'Thông tư 42/2021/TT-BGDĐT',
  basisCertain: false,
  key: 'pupil_id',
  fields: [
    field('pupil_id', 'code', 'Mã học sinh', 'Pupil', { required: true, sensitivity: 'personal' }),
    ...person(),
    field('school', 'text', 'Trường', 'School', { required: true }),
    field('province', 'province', 'Tỉnh, thành phố', 'Province', { required: true }),
    field('grade', 'whole', 'Lớp', 'Grade', { required: true, least: 1, most: 12 }),
    field('school_year', 'text', 'Năm học', 'School year', { required: true, pattern: '[0-9]{4}-[0-9]{4}' }),
    field('guardian_phone', 'phone', 'Điện thoại người giám hộ', 'Telephone of the guardian', { sensitivity: 'personal' }),
    field('enrolled_on', 'day', 'Ngày nhập học', 'Enrolled on', { required: true }),
  ],
  rules: [
    numberFits,
    notBefore('enrolled_on', 'date_of_birth', { vi: 'Vào lớp 1 từ 5 tuổi', en: 'Enrolled at 5 or older' }, 5),
    once(['personal_id', 'school_year'], { vi: 'Mỗi năm học một học sinh có một hồ sơ', en: 'One file a pupil and school year' }),
  ],
  matching,
  freshForDays: 365,
  readers: ['bo-y-te', 'bo-cong-an'],
}

export const overseasExperts: RegistryDefinition = {
  code: 'overseas-experts',
  version: 1,
  from: '2025-06-01',
  name: { vi: 'Chuyên gia, trí thức người Việt Nam ở nước ngoài', en: 'Vietnamese experts abroad' },
  owner: 'bo-ngoai-giao',
  basis: 'Nghị quyết 71/NQ-CP năm 2025',
  basisCertain: false,
  key: 'expert_id',
  fields: [
    field('expert_id', 'code', 'Mã hồ sơ', 'File', { required: true }),
    ...person().map((each) => (each.field === 'personal_id' ? { ...each, required: false } : each)),
    field('passport_no', 'code', 'Số hộ chiếu', 'Passport', { required: false, sensitivity: 'personal' }),
    field('country', 'text', 'Nước cư trú', 'Country of residence', { required: true }),
    field('speciality', 'text', 'Chuyên ngành', 'Speciality', { required: true }),
    field('updated_on', 'day', 'Ngày cập nhật', 'Updated on', { required: true }),
  ],
  rules: [
    numberFits,
    oneOf(['personal_id', 'passport_no'], { vi: 'Phải có số định danh hoặc số hộ chiếu', en: 'A personal number or a passport' }),
    fresh('updated_on', 2, { vi: 'Cập nhật trong vòng hai năm', en: 'Updated within two years' }),
  ],
  matching,
  freshForDays: 730,
  readers: ['bo-khoa-hoc-va-cong-nghe', 'bo-cong-an'],
}
