/** After so many answers of a busy server the person is told, and decides. */
const most = 2
/** Seconds at most between two attempts, whatever the server says. */
const longest = 5

/**
 * Fetches, and where the server says that it is busy and when to come again, comes again then, a little scattered: what only reads, and what
 * carries a key, under which the same thing is never done twice.
 */
export async function askPatiently(address: string, asking: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const reply = await fetch(address, asking)
    const after = Number(reply.headers.get('retry-after') ?? Number.NaN)
    if (reply.status !== 503 || attempt >= most || !(after > 0) || !mayRepeat(asking)) return reply
    await pause((Math.min(after, longest) + Math.random()) * 1000, asking.signal)
  }
}

function mayRepeat({ method = 'GET', body }: RequestInit): boolean {
  return method === 'GET' || (typeof body === 'string' && /"key":"[^"]{8,}"/.test(body))
}

/** Ends with the fault of the signal where somebody no longer wants to know. */
function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((done, failed) => {
    const end = () => {
      clearTimeout(timer)
      failed(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      done()
    }, ms)
    signal?.addEventListener('abort', end, { once: true })
    if (signal?.aborted) end()
  })
}
