/** In a program that `runBounded` runs: does the one job it was started for and answers; it ends with whoever started it. */
export function answerJob<Job>(work: (job: Job) => unknown): void {
  process.once('disconnect', () => process.exit())
  process.once('message', (said: { job: Job }) => void Promise.resolve(work(said.job)).then((answer) => process.send?.(answer)))
}
