import { isRefused } from '@zhenzhi/kernel'
import { openPool } from '../../src/store/connection.ts'
import { clerkOf, registering, stepping, toyDesk } from '../toy-desk.ts'
import { town } from '../towns.ts'

// Writes through the desk until it is killed, and says of each act that it was acknowledged: one line, after the answer.
const [url = '', writers = '8'] = process.argv.slice(2)
const app = openPool(url, { max: Number(writers), name: 'writer' })
const { desk } = toyDesk({ app })

async function write(): Promise<void> {
  const clerk = clerkOf()
  for (;;) {
    const opening = registering(clerk, { demand: '被打断也不丢', persons: 2 })
    const opened = await persist({ ...opening, town, reach: clerk })
    await persist({ ...stepping(clerk, opened, 'accept'), town, reach: clerk })
  }
}

/** Asks again with the same key as long as the answer is that the system is busy: what a client does. */
async function persist(taking: Parameters<typeof desk.take>[0]): Promise<string> {
  for (;;) {
    const answer = await desk.take(taking)
    if (!isRefused(answer)) {
      process.stdout.write(`${answer.act.id} ${answer.act.key}\n`)
      return answer.act.stream
    }
    if (answer.refusal.code !== 'busy') throw new Error(answer.refusal.says)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

await Promise.all(Array.from({ length: Number(writers) }, write))
