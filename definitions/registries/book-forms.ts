import type { BookForm, Region } from '../../src/modules/keying/form.ts'

const at = (x: number, y: number, width: number, height: number): Region => ({ x, y, width, height })

/** Forms that books were filled in on, with the place of every field as fractions of the page. An agency that has other books adds its own. */
export const bookForms: readonly BookForm[] = [
  {
    code: 'health-facilities.licence-book',
    from: '2011-01-01',
    registry: 'health-facilities',
    name: { vi: 'Sổ cấp phép hoạt động, khổ ngang', en: 'Book of operating licences, landscape' },
    regions: {
      facility_code: at(0.62, 0.06, 0.32, 0.09),
      facility_name: at(0.05, 0.24, 0.9, 0.1),
      level: at(0.05, 0.37, 0.42, 0.1),
      province: at(0.53, 0.37, 0.42, 0.1),
      beds: at(0.05, 0.5, 0.42, 0.1),
      emr: at(0.53, 0.5, 0.42, 0.1),
      licensed_on: at(0.05, 0.63, 0.42, 0.1),
    },
    certain: false,
  },
  {
    code: 'civil-status.birth-book',
    from: '2006-01-01',
    registry: 'civil-status',
    name: { vi: 'Sổ đăng ký khai sinh, khổ đứng', en: 'Book of births, portrait' },
    regions: {
      entry_no: at(0.55, 0.06, 0.38, 0.05),
      full_name: at(0.06, 0.15, 0.88, 0.06),
      sex: at(0.06, 0.22, 0.3, 0.05),
      date_of_birth: at(0.38, 0.22, 0.56, 0.05),
      personal_id: at(0.06, 0.28, 0.88, 0.05),
      mother_name: at(0.06, 0.4, 0.88, 0.06),
      father_name: at(0.06, 0.55, 0.88, 0.06),
      registered_at: at(0.06, 0.72, 0.88, 0.05),
      registered_on: at(0.06, 0.78, 0.5, 0.05),
    },
    certain: false,
  },
  {
    code: 'labour.file',
    from: '2015-01-01',
    registry: 'labour',
    name: { vi: 'Phiếu thông tin người lao động, khổ đứng', en: 'Sheet of a worker, portrait' },
    regions: {
      labour_id: at(0.6, 0.05, 0.34, 0.05),
      full_name: at(0.06, 0.18, 0.88, 0.05),
      date_of_birth: at(0.06, 0.24, 0.42, 0.05),
      sex: at(0.52, 0.24, 0.42, 0.05),
      personal_id: at(0.06, 0.3, 0.88, 0.05),
      province: at(0.06, 0.42, 0.88, 0.05),
      occupation: at(0.06, 0.5, 0.88, 0.05),
      employment: at(0.06, 0.56, 0.42, 0.05),
      employer_tax_code: at(0.52, 0.56, 0.42, 0.05),
      surveyed_on: at(0.06, 0.8, 0.42, 0.05),
    },
    certain: false,
  },
]
