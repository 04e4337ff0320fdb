export { verified } from './evidence.ts'
export { openEmpty } from './open-empty.ts'
export { workbook } from './workbook.ts'
