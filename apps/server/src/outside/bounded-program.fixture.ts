import { answerJob } from './answer-job.ts'

/** A program that misbehaves as it is told. */
async function work({ job }: { job: string }): Promise<string> {
  if (job === 'break') throw new Error('a fault of its own')
  if (job === 'wait') await new Promise((done) => setTimeout(done, 60_000))
  const one: string[] = []
  while (job === 'grow') one.push('x')
  return Object.keys(process.env).filter((name) => !name.startsWith('NODE_CHANNEL')).join()
}

answerJob(work)
