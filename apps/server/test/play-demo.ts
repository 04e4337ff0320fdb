import { copyDemo } from './demo-copy.ts'

// Plays the demonstration where it is not kept yet, so that whoever wants a copy finds it.
const { remove } = await copyDemo()
await remove()
