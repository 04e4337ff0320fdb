/** A job done again and again, one turn at a time, the next counted from the end of the last. A turn that fails is told and tried again. */
export interface Repeating {
  stop: () => Promise<void>
}

export function repeat(work: () => Promise<unknown>, everyMs: number, failed: (fault: unknown) => void): Repeating {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const turn = () => {
    running = work().then(() => undefined, failed).then(() => {
      if (!stopped) timer = setTimeout(turn, everyMs)
    })
  }
  turn()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
