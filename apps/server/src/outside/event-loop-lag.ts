import { monitorEventLoopDelay } from 'node:perf_hooks'

const everyMs = 250
const resolution = 20

/** By how many milliseconds the process is late, on average and smoothed, so that one long piece of work does not count as a crowd. */
export function watchLag(): { lag: () => number; stop: () => void } {
  const histogram = monitorEventLoopDelay({ resolution })
  histogram.enable()
  let last = 0
  const timer = setInterval(() => {
    const mean = histogram.mean / 1e6 - resolution
    last = 0.6 * last + 0.4 * (Number.isFinite(mean) ? Math.max(0, mean) : 0)
    histogram.reset()
  }, everyMs)
  timer.unref()
  return {
    lag: () => last,
    stop: () => {
      clearInterval(timer)
      histogram.disable()
    },
  }
}
