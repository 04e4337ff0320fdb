export { accounts, administrator, demoPassword } from './people.ts'
export { playDemo } from './play.ts'
export type { Played } from './play.ts'
