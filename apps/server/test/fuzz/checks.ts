import { z } from 'zod'
import { refusalCodes } from '@zhenzhi/kernel'
import { statusOf } from '../../src/http/status.ts'
import type { ContractDoc, Route } from './contract-doc.ts'
import type { Shot } from './shot-parts.ts'

/** An answer, however it came. */
export interface Answered {
  status: number
  headers: Readonly<Record<string, unknown>>
  body: string
}

const Refusal = z.strictObject({ refusal: z.strictObject({ code: z.enum(refusalCodes), says: z.string().regex(/\p{Script=Han}/u), field: z.string().optional() }) })

/** No request at all, told before any route. */
const unreadable = new Set([400, 408, 431])

/** What of the inside no answer may show, whoever asks. */
const inside = [
  /\n {4}at /, /\.ts:\d+/, /node_modules/, /\bSELECT\b.*\bFROM\b/s, /\bz\.(act|case_head|account|session|fact)\b/, /\bzz_(app|owner|sealer|eraser|verify|rebuild)\b/, /\$argon2/,
  /violates|duplicate key|syntax error at|invalid input syntax/, /ECONN|EPIPE|ENOENT|EACCES/, /ZodError|FastifyError|FST_ERR|TypeError|RangeError/,
]

const wanted = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cache-control', 'x-request-id']

/** Everything wrong with one answer, whoever got it: a sentence for each. `secrets`: words of the installation that must never leave. */
export function makeChecks({ routes, schemas }: ContractDoc, secrets: readonly string[]): (shot: Shot, answered: Answered) => string[] {
  const answers = new Map(routes.flatMap(({ method, path, answer }: Route): [string, z.ZodType][] => (answer === undefined ? [] : [[`${method} ${path}`, z.fromJSONSchema(withSchemas(answer, schemas))]])))
  return (shot, { status, headers, body }) => status === 0 ? [`no answer: ${body}`] : [
    ...(status >= 500 && !isOwnAnswer(status, headers, body) ? [`answered ${status}`] : []),
    ...inside.filter((pattern) => pattern.test(body) && !pattern.test(sentText(shot))).map((pattern) => `shows ${pattern}`),
    ...secrets.filter((secret) => body.includes(secret)).map(() => 'shows a secret'),
    ...wanted.filter((name) => headers[name] === undefined).map((name) => `lacks ${name}`),
    ...(status >= 400 ? refusalFaults(shot, { status, headers, body }) : []),
    ...(status === 200 && shot.method !== 'HEAD' ? answerFaults(answers.get(shot.route), shot, { status, headers, body }) : []),
  ]
}

/** Ready or not is an answer of its own; the console may not be built where tests run. */
function isOwnAnswer(status: number, headers: Answered['headers'], body: string): boolean {
  return status === 503 && (body.startsWith('{"ready":') || String(headers['content-type']).startsWith('text/html'))
}

function sentText({ path, query, body }: Shot): string {
  return `${path} ${JSON.stringify(query)} ${Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body ?? '')}`
}

function refusalFaults({ method, route }: Shot, { status, headers, body }: Answered): string[] {
  if (method === 'HEAD' || isOwnAnswer(status, headers, body)) return []
  if (isPage(route, headers)) return /\p{Script=Han}/u.test(body) ? [] : [`${status} without a sentence: ${body.slice(0, 200)}`]
  const read = Refusal.safeParse(parsed(body))
  if (!read.success) return status >= 500 ? [] : [`${status} without a refusal: ${body.slice(0, 200)}`]
  const { code } = read.data.refusal
  const fits = statusOf[code] === status || (status === 403 && code === 'not-accepted') || unreadable.has(status)
  return fits ? [] : [`${status} for ${code}`]
}

/** What is opened by a link and read as a page says its refusal in the page. */
function isPage(route: string, headers: Answered['headers']): boolean {
  return !/^\w+ \/api\//.test(route) && String(headers['content-type']).startsWith('text/html')
}

/** A part of a path that climbs: whoever sends it takes it away first, and another route is asked than the one it was made for. */
const climbing = /\/(\.|%2e){1,2}(?=\/|$)/i

function answerFaults(schema: z.ZodType | undefined, shot: Shot, { headers, body }: Answered): string[] {
  if (schema === undefined || climbing.test(shot.path) || shot.method !== shot.route.split(' ')[0] || !String(headers['content-type']).startsWith('application/json')) return []
  const read = schema.safeParse(parsed(body))
  return read.success ? [] : [`answered what its contract does not say: ${read.error.message.slice(0, 300)}`]
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** A schema that stands by itself. */
function withSchemas(schema: object, schemas: object): z.core.JSONSchema.JSONSchema {
  const text = JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  return JSON.parse(text)
}
