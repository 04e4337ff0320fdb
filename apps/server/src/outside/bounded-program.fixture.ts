import { readFileSync } from 'node:fs'
import { answerJob } from './answer-job.ts'

/** A program that misbehaves as it is told. */
async function work({ job }: { job: string }): Promise<string> {
  if (job === 'break') throw new Error('a fault of its own')
  if (job === 'wait') await new Promise((done) => setTimeout(done, 60_000))
  while (job === 'spin') continue
  const one: string[] = []
  while (job === 'grow') one.push('x')
  const surroundings = readFileSync('/proc/self/environ', 'utf8').split('\0')
  return surroundings.filter((line) => line !== '' && !/^NODE_(?:CHANNEL|COMPILE_CACHE)/.test(line)).join()
}

answerJob(work)
