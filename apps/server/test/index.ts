export { verified } from './evidence.ts'
export { openEmpty } from './open-empty.ts'
