import type { FastifyInstance } from 'fastify'

/** As much of JSON Schema as the description uses. */
export interface Schema {
  $ref?: string
  type?: string
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  items?: Schema
  minItems?: number
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: Schema | boolean
}

export interface Parameter {
  in: string
  name: string
  required?: boolean
  schema: Schema
}

export interface Route {
  method: string
  /** With `{names}` where something is put in. */
  path: string
  parameters: readonly Parameter[]
  body: Schema | undefined
  /** Of a 200, where it is JSON. */
  answer: Schema | undefined
}

export interface ContractDoc {
  routes: readonly Route[]
  schemas: Readonly<Record<string, Schema>>
}

interface Operation {
  parameters?: readonly Parameter[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
}

const json = 'application/json'

/** The server's own description of itself, and beside it every route that the description leaves out. */
export async function readContract(app: FastifyInstance): Promise<ContractDoc> {
  const doc = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, Schema> } }>()
  const described = Object.entries(doc.paths).flatMap(([path, item]) => Object.entries(item).map(([method, { parameters = [], requestBody, responses }]): Route => ({
    method: method.toUpperCase(), path, parameters, body: requestBody?.content?.[json]?.schema, answer: responses?.['200']?.content?.[json]?.schema,
  })))
  const known = new Set(described.map(({ method, path }) => `${method} ${path}`))
  const others = app.asked.flatMap(({ method, url }): Route[] => {
    const path = url.replaceAll(/:(\w+)/g, '{$1}')
    return method === 'HEAD' || known.has(`${method} ${path}`) ? [] : [{ method, path, parameters: namesIn(path), body: undefined, answer: undefined }]
  })
  return { routes: [...described, ...others], schemas: doc.components?.schemas ?? {} }
}

function namesIn(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ in: 'path', name, required: true, schema: { type: 'string' } }))
}
