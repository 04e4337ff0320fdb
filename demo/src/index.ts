export { accounts, administrator, demoPassword } from './people.ts'
export { morningAfter, playDemo } from './play.ts'
export type { Played } from './play.ts'
