import { type Arguments, WrongUsage } from './arguments.ts'
import type { Command } from './command.ts'

const fileNeeded = ({ words: [file] }: Arguments): string => {
  if (file === undefined) throw new WrongUsage('Thiếu tệp (no file was named)')
  return file
}

/** Commands on a database; what they need is loaded only when they run. */
export const keepingCommands: readonly Command[] = [
  {
    name: 'import',
    words: { vi: 'Nhập văn bản, kế hoạch lên bảng nhiệm vụ', en: 'Put the tasks of documents on the board' },
    usage: 'import FILE… [--json]',
    example: 'import ke-hoach.docx',
    flags: { json: 'flag' },
    run: async (given) => {
      fileNeeded(given)
      const { importFiles } = await import('./importing.ts')
      await importFiles(given)
    },
  },
  {
    name: 'intake',
    words: { vi: 'Nhận một tệp bản ghi, dù lớn, vào một cơ sở dữ liệu', en: 'Take a file of records in for a registry, of any size' },
    usage: 'intake FILE --registry NAME [--sender WORDS --json]',
    example: 'intake gplx.csv --registry driving-licences',
    flags: { registry: 'value', sender: 'value', json: 'flag' },
    run: async (given) => (await import('./intake.ts')).takeFileIn(given),
  },
  {
    name: 'user',
    words: { vi: 'Tạo, khóa, đặt lại mật khẩu tài khoản', en: 'Add, disable, enable accounts, reset passwords' },
    usage: 'user add NAME --display WORDS --role ROLE [--agency ID] · user list · user disable|enable|reset NAME',
    example: 'user add truc-ban --display "Chuyên viên trực ban" --role standing-clerk',
    flags: { display: 'value', role: 'value', agency: 'value' },
    run: async (given) => (await import('./user.ts')).user(given),
  },
  {
    name: 'backup',
    words: { vi: 'Sao lưu toàn bộ cơ sở dữ liệu vào một tệp', en: 'Back the whole database up into one file' },
    usage: 'backup FILE',
    example: 'backup sao-luu.nt06',
    flags: {},
    run: async (given) => (await import('./backup.ts')).backupTo(fileNeeded(given)),
  },
  {
    name: 'restore',
    words: { vi: 'Khôi phục từ tệp sao lưu vào cơ sở dữ liệu trống', en: 'Restore a back-up into an empty database' },
    usage: 'restore FILE [--replace]',
    example: 'restore sao-luu.nt06',
    flags: { replace: 'flag' },
    run: async (given) => (await import('./backup.ts')).restoreFrom(fileNeeded(given), given.flags.has('replace')),
  },
  {
    name: 'demo',
    words: { vi: 'Nạp hoặc gỡ dữ liệu trình diễn', en: 'Load or remove the demonstration' },
    usage: 'demo [--once | --remove]',
    example: 'demo',
    flags: { once: 'flag', remove: 'flag' },
    run: async (given) => (await import('./demo.ts')).demo(given),
  },
  {
    name: 'audit',
    words: { vi: 'Kiểm tra hoặc xuất nhật ký hệ thống', en: 'Verify or export the journal' },
    usage: 'audit verify · audit export',
    example: 'audit verify',
    flags: { json: 'flag' },
    run: async (given) => (await import('./audit.ts')).audit(given),
  },
]
