import { askPatiently } from './patience.ts'
import { broken, isRefused, unreachable } from './refused.ts'
import type { Refused } from './refused.ts'
import { sessionEnd } from './session-end.ts'

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

interface Asking {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Query
  body?: unknown
  signal?: AbortSignal
}

let csrf = ''

/** The token that `GET /api/me` gave; sent with everything that changes something. */
export function keepCsrf(token: string): void {
  csrf = token
}

export function csrfHeader(): Record<string, string> {
  return csrf === '' ? {} : { 'x-csrf': csrf }
}

export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return `/api${path}${text === '' ? '' : `?${text}`}`
}

/** Asks the server. What it refuses, and being out of its reach, come back as values; only an aborted question throws. */
export async function ask<T>(path: string, { method = 'GET', query = {}, body, signal }: Asking = {}): Promise<T | Refused> {
  const headers: Record<string, string> = method === 'GET' ? {} : csrfHeader()
  if (body !== undefined) headers['content-type'] = 'application/json'
  let reply: Response
  try {
    reply = await askPatiently(addressOf(path, query), {
      method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}),
    })
  } catch (fault) {
    if (signal?.aborted) throw fault
    return unreachable
  }
  return await answerOf<T>(reply)
}

async function answerOf<T>(reply: Response): Promise<T | Refused> {
  const text = await reply.text()
  const answer = readJson(text)
  // The server cuts every reply to the contract; its shape is the contract's.
  if (reply.ok) return (answer ?? null) as T
  const refused = isRefused(answer) ? answer : broken(reply.status, answer)
  if (refused.refusal.code === 'not-signed-in') sessionEnd.happened()
  return refused
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
